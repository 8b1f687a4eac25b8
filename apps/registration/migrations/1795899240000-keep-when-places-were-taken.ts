import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The limit of letters per address counts how often a place was taken within the hour, and not ever. */
export class KeepWhenPlacesWereTaken1795899240000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table registration add column earlier_taken_at timestamptz[] not null default '{}'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations run forward only.');
  }
}
