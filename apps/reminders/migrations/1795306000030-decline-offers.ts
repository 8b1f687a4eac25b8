import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody may want the reminders and what one learns, and none of the letters that sell. */
export class DeclineOffers1795306000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table preference add column offers_declined_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
