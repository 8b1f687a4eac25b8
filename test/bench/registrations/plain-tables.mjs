import { plainOutbox } from '../setup/plain-outbox.mjs';
import { inSchema, query } from '../setup/database.mjs';

/**
 * The tables of the registration service under another roof: same columns, rules and indexes, taken from the service's
 * own so that they never drift, and a plain outbox; no row level security, which nobody pays who writes by hand.
 */
export async function plainTables(adminUrl, schema) {
  await query(
    adminUrl,
    `create schema ${schema};
     create table ${schema}.contact (like registration.contact including all);
     create table ${schema}.registration (like registration.registration including all,
       foreign key (session_id) references registration.session (id),
       foreign key (contact_id) references ${schema}.contact (id));
     ${plainOutbox(schema)}`,
  );
  return inSchema(adminUrl, schema);
}

/** What the other side has acknowledged must be there. */
export async function requireRows(url, { people, tables = ['contact', 'registration'], factsEach }) {
  for (const table of tables) {
    const [{ count }] = await query(url, `select count(*)::int as count from ${table}`);
    if (count !== people) throw new Error(`${table} has ${count} rows after ${people} acknowledgements`);
  }
  if (factsEach === undefined) return;
  const [{ count }] = await query(url, 'select count(*)::int as count from outbox');
  if (count !== people * factsEach) throw new Error(`outbox has ${count} facts for ${people} people`);
}
