/** The services that keep data, each in a schema of its own name. */
export const SERVICES = ['accounts', 'registration', 'reminders', 'attendance', 'offers'];

export const DATABASE = 'funnelcast';

export function roleOf(service) {
  return `funnelcast_${service}`;
}

/**
 * Brings a server to the state the services expect, and may be repeated at every start: one database, and for each
 * service a login role without any special right that owns the schema of the service and sees no other.
 */
export async function provision({ adminUrl, database = DATABASE, passwords }) {
  const { default: pg } = await import('pg');
  await withClient(pg, adminUrl, async (admin) => {
    // Two installations of one server at once would collide on the shared catalogue of roles. Advisory locks are per
    // database, so this one is held where both are connected.
    await admin.query(`select pg_advisory_lock(hashtext('funnelcast-provision'))`);
    await createDatabase(admin, database);
    await withClient(pg, urlOfDatabase(adminUrl, database), async (client) => {
      await client.query('revoke create on schema public from public');
      await client.query(`revoke all on database ${quote(database)} from public`);
      for (const [service, password] of Object.entries(passwords)) {
        await provisionService(client, { database, schema: service, role: roleOf(service), password });
      }
    });
  });
}

/** Role, schema and rights of one service, on a connection to its database. */
export async function provisionService(client, { database, schema, role, password }) {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rows.length === 0) await client.query(`create role ${quote(role)}`);
  await client.query(
    `alter role ${quote(role)} with login password ${literal(password)} ` +
      'nosuperuser nobypassrls nocreatedb nocreaterole noinherit noreplication',
  );
  await client.query(`grant connect on database ${quote(database)} to ${quote(role)}`);
  await createSchema(client, schema, role);
  await client.query(
    `alter role ${quote(role)} in database ${quote(database)} set search_path = ${quote(schema)}`,
  );
}

/** The one who hands a schema over must be a member of the new owner, which a managed PostgreSQL's admin is not by itself. */
async function createSchema(client, schema, role) {
  const {
    rows: [{ superuser }],
  } = await client.query('select rolsuper as superuser from pg_roles where rolname = current_user');
  if (!superuser) await client.query(`grant ${quote(role)} to current_user`);
  await client.query(`create schema if not exists ${quote(schema)} authorization ${quote(role)}`);
  await client.query(`alter schema ${quote(schema)} owner to ${quote(role)}`);
  await client.query(`revoke all on schema ${quote(schema)} from public`);
}

async function createDatabase(client, database) {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rows.length > 0) return;
  await client.query(`create database ${quote(database)}`).catch((error) => {
    // 42P04 and 23505: somebody else created it between the question and the statement.
    if (!['42P04', '23505'].includes(error.code)) throw error;
  });
}

async function withClient(pg, connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOfDatabase(adminUrl, database) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export function quote(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Role passwords cannot be bound as parameters. */
function literal(text) {
  if (text.includes('\\') || text.includes('\0'))
    throw new Error('A database password may not hold a backslash.');
  return `'${text.replaceAll("'", "''")}'`;
}
