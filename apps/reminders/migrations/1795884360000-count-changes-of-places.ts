import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a place was given back and taken again, as registration counts it. */
export class CountChangesOfPlaces1795884360000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table enrolment add column revision integer not null default 0');
    await queryRunner.query(`select set_config('app.workspace', '*', true)`);
    await queryRunner.query('update enrolment set revision = 1 where cancelled and version is null');
    await queryRunner.query(`select set_config('app.workspace', '', true)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
