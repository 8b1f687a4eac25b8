import { Client } from 'pg';

const TABLES = `
  select format('%I.%I', c.table_schema, c.table_name) as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE' order by 1`;
const OF_A_TABLE = (name: string) => `
  select '${name}' as name, count(*)::integer as rows, md5(string_agg(t::text, ' ' order by t::text)) as digest
  from ${name} t where workspace_id::text = $1`;
/** Passwords are of people, whichever workspace they work in. */
const SIGN_INS = `
  select 'accounts.account' as name, count(*)::integer as rows, md5(string_agg(a::text, ' ' order by a::text)) as digest
  from accounts.account a where a."userId" in (select user_id from accounts.membership where workspace_id::text = $1)`;

/** Every row of every table that belongs to a workspace, as the database has it: also what no page shows. */
export class Rows {
  private constructor(
    private readonly database: Client,
    private readonly statement: string,
    private readonly workspaceId: string,
  ) {}

  static async of(workspaceId: string, databaseUrl: string): Promise<Rows> {
    const database = new Client(databaseUrl);
    await database.connect();
    const { rows } = await database.query<{ name: string }>(TABLES);
    const statement = [...rows.map(({ name }) => OF_A_TABLE(name)), SIGN_INS].join(' union all ');
    return new Rows(database, statement, workspaceId);
  }

  async read(): Promise<Record<string, string>> {
    const { rows } = await this.database.query<{ name: string; rows: number; digest: string | null }>(
      this.statement,
      [this.workspaceId],
    );
    return Object.fromEntries(rows.map(({ name, rows: count, digest }) => [name, `${count} rows ${digest}`]));
  }

  close(): Promise<void> {
    return this.database.end();
  }
}
