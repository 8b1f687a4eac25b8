import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules may take points away for acts. */
export class ActsTakePoints1795897740000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What the session's ledger takes from the person's engagement, in the form of \`worth\`, which is what it gives.
      alter table engagement add column lost double precision;
      alter table contact_act drop constraint contact_act_kind_known;
      alter table contact_act add constraint contact_act_kind_known check (
        kind in ('mail-click', 'page-visit', 'magnet', 'handout', 'replay', 'call', 'unsubscribed', 'complaint')
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
