import { type PreparedStatement, runPreparedTogether, type Transaction } from '@funnelcast/persistence';

const BY_INDEX: [PreparedStatement, unknown[]] = [
  { name: 'look-up-by-index', text: 'set local enable_seqscan = off' },
  [],
];
const AS_BEFORE: [PreparedStatement, unknown[]] = [
  { name: 'look-up-as-before', text: 'set local enable_seqscan = default' },
  [],
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
  await runPreparedTogether(tx, BY_INDEX, [statement, values], AS_BEFORE);
}
