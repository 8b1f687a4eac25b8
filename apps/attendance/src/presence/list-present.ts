import type { Transaction } from '@funnelcast/persistence';
import { ALIVE_HOST } from './host-liveness.js';

/** Everybody with at least one open connection to a process that is alive. */
export async function listPresent(tx: Transaction, sessionId: string): Promise<string[]> {
  const rows = await tx.query<{ registration_id: string }[]>(
    `select distinct span.registration_id
       from presence_span span join room_host host on host.id = span.host_id and ${ALIVE_HOST}
      where span.session_id = $1 and span.closed_at is null`,
    [sessionId],
  );
  return rows.map((row) => row.registration_id);
}
