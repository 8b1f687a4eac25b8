import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants no calls; of those who said so before, a rebuild of the service tells. */
export class KnowWhoDeclinesCalls1795886900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table contact add column calls_declined boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
