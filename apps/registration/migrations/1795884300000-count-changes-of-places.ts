import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a place was given back and taken again; calendars tell the news from the old by it. */
export class CountChangesOfPlaces1795884300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table registration add column revision integer not null default 0');
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query(`update registration set revision = 1 where status = 'cancelled'`);
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
