import type { Transaction } from './unit-of-work.js';

export interface InsertOptions {
  /** What follows ON CONFLICT: `do nothing`, or `(id) do update set …`. */
  onConflict?: string;
  /** What follows RETURNING; the returned rows are the result. */
  returning?: string;
}

/**
 * Inserts any number of rows in one statement with one parameter, so that it meets no limit on parameters.
 * Keys are column names and come from our code alone; all rows have the keys of the first. A row with another key is
 * refused, for its value would be left out in silence.
 */
export async function insertRows<Returned = never>(
  tx: Transaction,
  table: string,
  rows: readonly object[],
  { onConflict, returning }: InsertOptions = {},
): Promise<Returned[]> {
  const [first] = rows;
  if (!first) return [];
  const keys = Object.keys(first);
  for (const row of rows) if (!hasKeys(row, keys)) throw differing(table, first, row);
  const columns = keys.map((column) => `"${column}"`).join(', ');
  return tx.query(
    `insert into "${table}" (${columns})
     select ${columns} from json_populate_recordset(null::"${table}", $1::json)
     ${onConflict ? `on conflict ${onConflict}` : ''} ${returning ? `returning ${returning}` : ''}`,
    [JSON.stringify(rows)],
  );
}

function hasKeys(row: object, keys: readonly string[]): boolean {
  return Object.keys(row).length === keys.length && keys.every((key) => key in row);
}

function differing(table: string, first: object, row: object): Error {
  const [those, these] = [first, row].map((one) => Object.keys(one).join(', '));
  return new Error(`Rows for ${table} differ: ${those} and ${these}.`);
}
