import type { QueryRunner } from 'typeorm';

/**
 * Lets a table show only the rows of the workspace that the transaction names, to reads and writes alike.
 * The settings are read in sub-selects so that they are evaluated once per statement and not once per row.
 */
export async function protectByWorkspace(queryRunner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await queryRunner.query(`
      alter table "${table}" enable row level security;
      alter table "${table}" force row level security;
      create policy ${table}_within_workspace on "${table}" using (
        (select current_setting('app.workspace', true)) = '*'
        or workspace_id = (select nullif(nullif(current_setting('app.workspace', true), '*'), '')::uuid)
      );`);
  }
}
