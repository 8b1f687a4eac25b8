import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever enters a segment because its rule is new is noted once for all of them: a row without a contact stands for the
 * members that name it, and remembers after whom the telling goes on.
 */
export class TellCrowds1795885359000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table segment_member add column entered_with bigint;
      alter table segment_change
        alter column contact_id drop not null,
        alter column reason drop not null,
        add column told_until uuid;
      create index segment_change_of_crowd on segment_change (seq) where contact_id is null;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
