import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever records a call names it; that a name is taken elsewhere must not be told, nor stand in anybody's way. */
export class NameCallsPerWorkspace1795896900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table call drop constraint call_pk, add constraint call_pk primary key (workspace_id, id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
