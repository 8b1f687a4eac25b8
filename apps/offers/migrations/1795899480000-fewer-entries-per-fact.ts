import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each fact about somebody writes into indexes. Of those of leads only the ranking is left, from which a page filters
 * and the matrix counts; and coming and leaving touch none any more.
 */
export class FewerEntriesPerFact1795899480000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index lead_ranked on lead (workspace_id, engagement desc nulls last, contact_id, stage, cell);
      drop index lead_by_stage;
      drop index lead_by_cell;
      -- Phases are filtered in the rows of the sessions.
      drop index lead_by_phase;
      create index engagement_came on engagement (session_id, registration_id)
        where first_joined_at is not null and settled_at is null;
      drop index engagement_present;`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
