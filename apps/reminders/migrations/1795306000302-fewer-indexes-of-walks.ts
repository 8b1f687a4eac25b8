import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everybody who begins and everybody who takes a step writes into each index of these tables, so none holds what another
 * one answers. Walks under way are found by the rule that nobody walks a sequence twice at a time; those that have ended, by
 * an index that they come into only then. Letters are in the ledger of touches, so they need not be noted as passed.
 */
export class FewerIndexesOfWalks1795306000302 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index enrolment_ended_of_contact on enrolment (contact_id, sequence_id, enrolled_at)
        where version is not null and state in ('finished', 'ended');
      drop index enrolment_of_contact_in_sequence;
      drop index enrolment_of_sequence;
      create index enrolment_of_sequence on enrolment (sequence_id, state) where version is not null;
      drop index step_passed_of_sequence;
      create index step_passed_of_sequence on step_passed (sequence_id);
      delete from step_passed p using touch t
      where t.enrolment_id = p.enrolment_id and t.step_key = p.step_key
        and t.channel in ('email', 'sms', 'telegram', 'webhook');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
