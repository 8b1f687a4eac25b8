import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sent about a place is told under the correlation of the request that took it, or gave it back. */
export class KnowWhichRequestBeganAWalk1795887300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table enrolment add column correlation_id text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
