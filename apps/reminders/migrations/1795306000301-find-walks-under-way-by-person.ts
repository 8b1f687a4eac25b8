import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same rule with the person first: every fact about somebody looks for the walks that they are on. */
export class FindWalksUnderWayByPerson1795306000301 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index enrolment_once_at_a_time;
      create unique index enrolment_once_at_a_time on enrolment (contact_id, sequence_id)
        where version is not null and state in ('active', 'paused');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
