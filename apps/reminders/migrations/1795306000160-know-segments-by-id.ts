import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Segments have an id besides the name that somebody gave them and may change. Rows of copies that do not know it yet have
 * none, and are found by their name.
 */
export class KnowSegmentsById1795306000160 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table contact_segment add column segment_id text;
      alter table contact_segment drop constraint contact_segment_key;
      create unique index contact_segment_once on contact_segment (contact_id, (coalesce(segment_id, segment)));`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
