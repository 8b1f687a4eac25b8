import { randomBytes } from 'node:crypto';
import { insertRows, type Transaction } from '@funnelcast/persistence';

interface SaltRow {
  day: string;
  salt: string;
}

/** The salt of each day, made by whoever needs it first and shared by all copies of the service. */
export async function saltsOf(tx: Transaction, days: string[]): Promise<Map<string, string>> {
  const known = await readSalts(tx, days);
  const missing = [...new Set(days)].filter((day) => !known.has(day)).sort();
  if (missing.length === 0) return known;
  const made = missing.map((day): SaltRow => ({ day, salt: randomBytes(32).toString('base64url') }));
  await insertRows(tx, 'visit_salt', made, { onConflict: '(day) do nothing' });
  await forgetBefore(tx, missing[0]!);
  // Read again: another copy may have been quicker, and its salt is the one that counts.
  return readSalts(tx, days);
}

async function readSalts(tx: Transaction, days: string[]): Promise<Map<string, string>> {
  const rows: SaltRow[] = await tx.query(
    `select to_char(day, 'YYYY-MM-DD') as day, salt from visit_salt where day = any ($1::date[])`,
    [days],
  );
  return new Map(rows.map(({ day, salt }) => [day, salt]));
}

/** A day is over everywhere on earth when two more have begun; then its salt and its hashes go. */
async function forgetBefore(tx: Transaction, newestDay: string): Promise<void> {
  for (const table of ['visit_salt', 'page_visitor'])
    await tx.query(`delete from ${table} where day < $1::date - 2`, [newestDay]);
}
