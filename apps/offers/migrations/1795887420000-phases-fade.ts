import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Phases end with time: whoever is in one of those that do is looked at again, so that the moment is known. */
export class PhasesFade1795887420000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      select set_config('app.workspace', '*', true);
      insert into lead_check (contact_id, workspace_id)
      select contact_id, workspace_id from lead where phase <> 'discover';
      select set_config('app.workspace', '', true);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
