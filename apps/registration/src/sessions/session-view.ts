import type { Transaction } from '@funnelcast/persistence';
import type { CursorPart } from '@funnelcast/service-kit';
import { phaseOf, type SessionPhase } from './session-phase.js';
import { happensTwice } from './wall-time.policy.js';

/** A session as members see it. */
export interface SessionView {
  id: string;
  webinarId: string;
  startsAt: string;
  startsAtLocal: string;
  timeZone: string;
  localTimeHappensTwice: boolean;
  durationMinutes: number;
  status: 'scheduled' | 'cancelled';
  phase: SessionPhase;
  revision: number;
  capacity: number | null;
  registrationCount: number;
}

export interface SessionFilter {
  ids?: string[];
  webinarIds?: string[];
  /** The position after which the list goes on. */
  after?: CursorPart[] | null;
  limit?: number;
}

type SessionRow = Omit<SessionView, 'startsAt' | 'localTimeHappensTwice'> & { startsAt: Date };

/** The latest first. */
export async function sessionViews(
  tx: Transaction,
  { ids, webinarIds, after, limit }: SessionFilter,
): Promise<SessionView[]> {
  const rows: SessionRow[] = await tx.query(
    `select s.id, s.webinar_id as "webinarId", s.starts_at as "startsAt", s.starts_at_local as "startsAtLocal",
            s.time_zone as "timeZone", s.duration_minutes as "durationMinutes", s.status, ${phaseOf('s')} as phase,
            s.revision, s.capacity,
            (select count(*)::int from registration r
             where r.session_id = s.id and r.status = 'confirmed') as "registrationCount"
     from session s
     where ($1::uuid[] is null or s.id = any ($1))
       and ($2::uuid[] is null or s.webinar_id = any ($2))
       and ($3::timestamptz is null or (s.starts_at, s.id) < ($3, $4::uuid))
     order by s.starts_at desc, s.id desc
     limit $5`,
    [ids ?? null, webinarIds ?? null, after?.[0] ?? null, after?.[1] ?? null, limit ?? null],
  );
  return rows.map((row) => ({
    ...row,
    startsAt: row.startsAt.toISOString(),
    localTimeHappensTwice: happensTwice(row.startsAtLocal, row.timeZone),
  }));
}
