import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a session really began and ended; the room tells it by facts. */
export class KnowWhatHappenedToSessions1763800000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table session
         add column started_at timestamptz,
         add column ended_at timestamptz,
         add constraint session_ends_after_its_start check (ended_at >= started_at)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
