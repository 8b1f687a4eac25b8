import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many people a list has, from an index in which a hundred thousand equal entries take a hundredth of their rows. */
export class CountHotLists1764000000202 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'create index engagement_counted on engagement (session_id, workspace_id) where listed',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
