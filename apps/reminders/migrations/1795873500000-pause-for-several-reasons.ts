import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A walk may stand still for several reasons at a time, and goes on when the last of them is gone. Nothing is written into
 * the walks that are paused: without a list, the one reason that they have is the list.
 */
export class PauseForSeveralReasons1795873500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table enrolment add column paused_by text[]');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
