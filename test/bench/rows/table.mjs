import { application, installationIn } from '../setup/application.mjs';
import { inSchema, query } from '../setup/database.mjs';
import { plainOutbox } from '../setup/plain-outbox.mjs';
import { inChild } from '../setup/in-child.mjs';

const SCHEMA = 'rows';
const LIMIT = 'COPY of both tables, 20,000 a commit';
const MANY = 'Funnelcast: write batcher, 2,000 callers';
const FEW = 'Funnelcast: write batcher, 64 callers';
const STATEMENT = 'one statement per row, 64 connections';
const TRANSACTION = 'begin, two inserts, commit, 64 connections';

/** Below HTTP: a registration row and the fact about it, both committed before the caller hears of it. */
export async function rowsTable(stage, { seconds, peers }) {
  await letTheServiceMigrate(stage);
  const admin = stage.adminUrl(SCHEMA);
  await query(
    admin,
    `create schema ${SCHEMA};
     create table ${SCHEMA}.registration (like registration.registration including all);
     create table ${SCHEMA}.fact_log (like registration.fact_log_default including all);
     create table ${SCHEMA}.outbox_cursor (like registration.outbox_cursor including all);
     insert into ${SCHEMA}.outbox_cursor default values;
     ${plainOutbox(SCHEMA)}`,
  );
  const url = inSchema(admin, SCHEMA);
  const turn = (module, input) => async () => {
    await query(url, 'truncate registration, outbox, fact_log');
    await query(url, 'checkpoint');
    return inChild(new URL(module, import.meta.url), { url, schema: SCHEMA, seconds, ...input });
  };
  return {
    title: 'Rows: a registration and the fact about it, committed; without HTTP',
    unit: '/s',
    base: LIMIT,
    warmUp: false,
    columns: [
      { key: 'p50', label: 'p50 ms' },
      { key: 'p99', label: 'p99 ms' },
    ],
    variants: [
      { name: LIMIT, measure: turn('copy.mjs') },
      { name: MANY, measure: turn('batched.mjs', { callers: 2000 }) },
      { name: FEW, measure: turn('batched.mjs', { callers: 64 }) },
      { name: STATEMENT, measure: turn('row-by-row.mjs', { callers: 64, shape: 'statement' }) },
      { name: TRANSACTION, measure: turn('row-by-row.mjs', { callers: 64, shape: 'transaction' }) },
      ...peers.map(({ name, measure }) => ({ name, measure: () => measure({ url, seconds }) })),
    ],
    targets: [
      { what: 'write batcher beside COPY', of: MANY, to: LIMIT, atLeast: 0.45 },
      { what: 'write batcher beside one statement per row', of: MANY, to: STATEMENT, atLeast: 3 },
      { what: 'write batcher beside a transaction per row', of: MANY, to: TRANSACTION, atLeast: 5 },
    ],
  };
}

/** Its first start makes the tables that are copied here. */
async function letTheServiceMigrate(stage) {
  const { managed } = await application(stage, 'registration', await installationIn(stage, SCHEMA));
  await managed.start();
  await managed.stop();
}
