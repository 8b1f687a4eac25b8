import {
  type PreparedCall,
  type PreparedStatement,
  runPreparedTogether,
  type Transaction,
} from '@funnelcast/persistence';

/** Planned once for a connection: PostgreSQL would plan it anew for each page, or for five of them at least. */
const BY_INDEX: PreparedCall = [
  {
    name: 'look-up-by-index',
    text: `select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)`,
  },
  [],
];
const AS_BEFORE: PreparedCall[] = [
  [{ name: 'look-up-as-before', text: 'set local enable_seqscan = default' }, []],
  [{ name: 'plan-as-before', text: 'set local plan_cache_mode = default' }, []],
];

/**
 * A prepared statement within a transaction that others share. Its plan outlives the moment in which it was made; one made
 * while a table was empty would read it from end to end when it has grown. `runLastByIndex` ends that for the others.
 */
export function runByIndex<Row>(
  tx: Transaction,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  return runPreparedTogether(tx, BY_INDEX, [statement, values]);
}

/** The same for the last of them, whose answer nobody needs. */
export async function runLastByIndex(
  tx: Transaction,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<void> {
  await runPreparedTogether(tx, BY_INDEX, [statement, values], ...AS_BEFORE);
}
