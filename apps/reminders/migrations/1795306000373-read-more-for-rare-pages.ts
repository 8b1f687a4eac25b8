import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What only the page of a sequence asks for is not worth an entry of everybody at each step: touches of walks are found by
 * their enrolments, and the enrolments of a sequence by a summary of the blocks of the table. What happened to somebody is
 * found by the key of their history, which knows the kinds too.
 */
export class ReadMoreForRarePages1795306000373 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index happening_of_contact;
      drop index touch_of_sequence;
      drop index enrolment_of_sequence;
      create index enrolment_of_sequence on enrolment using brin (sequence_id uuid_minmax_multi_ops)
        with (pages_per_range = 32) where version is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
