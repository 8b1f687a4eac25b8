import type { Transaction } from '@funnelcast/persistence';

const LOCK = `
  select pg_advisory_xact_lock(hashtextextended('session ' || id, 0))
  from (select distinct id from unnest($1::text[]) as asked (id) order by id) s`;

/**
 * Facts of several producers about one session are applied at the same time, and neither transaction sees what the other
 * has not committed: the people who are just being enrolled would not be there for a wave that is just being planned, nor
 * the wave for them. So whoever brings the two together waits here for the others, and looks only afterwards.
 */
export async function takeTurns(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  await tx.query(LOCK, [sessionIds]);
}
