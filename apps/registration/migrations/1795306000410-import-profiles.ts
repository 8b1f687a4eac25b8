import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an import keeps columns of unknown names in the profile. */
export class ImportProfiles1795306000410 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table contact_import add column keep_others boolean not null default false`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
