import type { Transaction } from '@funnelcast/persistence';
import { ALIVE_HOST } from './host-liveness.js';

/** Counts people, not connections, over all copies of the service; the highest count is kept as the peak. */
export async function countPresent(tx: Transaction, sessionId: string): Promise<number> {
  const [row] = await tx.query<{ present: number }[]>(
    `with counted as (
       select count(distinct span.registration_id)::int as present
         from presence_span span join room_host host on host.id = span.host_id and ${ALIVE_HOST}
        where span.session_id = $1 and span.closed_at is null
     ), peaked as (
       update room set peak = counted.present from counted
        where room.session_id = $1 and room.peak < counted.present and room.ended_at is null
     )
     select present from counted`,
    [sessionId],
  );
  return row?.present ?? 0;
}
