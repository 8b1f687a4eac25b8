import type { Transaction } from '@funnelcast/persistence';

/** Who came, in figures. `attended` includes those who stayed to the offer. */
export interface AttendanceSummary {
  registered: number;
  attended: number;
  noShow: number;
  leftEarly: number;
  stayedToOffer: number;
}

export async function summariseAttendance(tx: Transaction, sessionId: string): Promise<AttendanceSummary> {
  const [summary] = await tx.query<AttendanceSummary[]>(
    `select count(*)::int as registered,
            count(*) filter (where status in ('attended', 'stayed-to-offer'))::int as attended,
            count(*) filter (where status = 'no-show')::int as "noShow",
            count(*) filter (where status = 'left-early')::int as "leftEarly",
            count(*) filter (where status = 'stayed-to-offer')::int as "stayedToOffer"
       from attendance where session_id = $1`,
    [sessionId],
  );
  return summary!;
}
