import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of whom nobody was to hear that they became very hot, while a member had them out of sales. */
export class OweHotNews1795897620000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Nothing is owed of the past: nobody knows any more whether it was heard.
      alter table hot_lead add column held text
        constraint hot_lead_held_known check (held in ('untold', 'unheard'));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
