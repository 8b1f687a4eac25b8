import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever could sell already is not asked again for people whom they have just passed on, when their role changes. */
export class RememberPreviousRoles1795899180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table member add column previous_role text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
