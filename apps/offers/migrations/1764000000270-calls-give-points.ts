import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls are acts as well: those of sequences in the table of acts, those of the hand-off where they are kept anyway. */
export class CallsGivePoints1764000000270 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contact_act drop constraint contact_act_kind_known;
      alter table contact_act add constraint contact_act_kind_known
        check (kind in ('mail-click', 'page-visit', 'magnet', 'handout', 'replay', 'call'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
