import { OneTransaction, type StatementFor } from './one-transaction.js';
import type { Transaction } from './unit-of-work.js';

export interface PreparedStatement {
  /** Distinguishes it from all others of the process; each connection knows it by this name. */
  name: string;
  text: string;
}

/**
 * Runs a statement that each connection parses and plans once, for the few where planning costs more than running.
 * Its plan is kept, so it must be a good one for small tables and for large ones: see `plansByIndex`.
 */
export async function runPrepared<Row>(
  tx: Transaction,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const [rows] = await OneTransaction.of(tx).send([{ ...statement, values }]);
  return rows as Row[];
}

export type PreparedCall = [statement: PreparedStatement, values: readonly unknown[]];

/** Runs several in one round trip, one after the other, each seeing what was committed before it began; answers the last one's rows. */
export async function runPreparedTogether<Row>(tx: Transaction, ...calls: PreparedCall[]): Promise<Row[]> {
  return (await runEachPrepared(tx, calls)).at(-1) as Row[];
}

/** As {@link runPreparedTogether}; answers the rows of each. */
export function runEachPrepared(tx: Transaction, calls: readonly PreparedCall[]): Promise<unknown[][]> {
  return OneTransaction.of(tx).send(calls.map(([statement, values]) => ({ ...statement, values })));
}

/** Leaves a statement whose answer nobody needs for the commit: it travels together with it. */
export function runAtCommit(tx: Transaction, statement: PreparedStatement, values: readonly unknown[]): void {
  OneTransaction.of(tx).lastly({ ...statement, values });
}

/**
 * Leaves items for a statement that is made of all of them and run behind everything else, right before the commit: what it
 * locks is held for as short as can be. Give the same function each time.
 */
export function gatherForCommit<Item>(
  tx: Transaction,
  statementFor: StatementFor<Item>,
  items: readonly Item[],
): void {
  OneTransaction.of(tx).atTheVeryEnd(statementFor, items);
}

/**
 * Leaves items for work that is done once for all of them: before the commit, before the next savepoint, or when somebody
 * who has to see what follows says {@link settle}. Give the same function each time.
 */
export function gatherForLater<Item>(
  tx: Transaction,
  work: (tx: Transaction, items: readonly Item[]) => Promise<void>,
  items: readonly Item[],
): void {
  OneTransaction.of(tx).gathered.add(work, items);
}

/** Does what was gathered for later, now. */
export function settle(tx: Transaction): Promise<void> {
  return OneTransaction.of(tx).settle();
}
