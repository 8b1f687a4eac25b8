import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to be looked at again is noted with the request that led to it, so that what is found then can be followed to it. */
export class NoteWhatLedToIt1795897800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table lead_check add column correlation_id text;
      alter table segment_check add column correlation_id text;
      alter table segment_change add column correlation_id text;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
