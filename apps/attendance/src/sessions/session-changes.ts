import type { Transaction } from '@funnelcast/persistence';

/** PostgreSQL tells on this channel, with each commit, the ids of the sessions that were moved, edited or called off. */
export const SESSION_CHANGES = 'attendance_session_changes';

/** To be heard after the commit and in every copy of the service, and not at all when there is none. */
export async function tellSessionsChanged(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  await tx.query('select pg_notify($2, id) from unnest($1::text[]) as id', [sessionIds, SESSION_CHANGES]);
}
