import type { Transaction } from '@funnelcast/persistence';
import type { CursorPart } from '@funnelcast/service-kit';
import { nearestSessions } from '../sessions/nearest-sessions.js';
import { type SessionView, sessionViews } from '../sessions/session-view.js';

/** A webinar as members see it. */
export interface WebinarView {
  id: string;
  slug: string;
  title: string;
  description: string;
  presenterName: string;
  presenterEmail: string | null;
  videoUrl: string | null;
  durationMinutes: number;
  timeZone: string;
  sessions: SessionView[];
  registrationCount: number;
  createdAt: string;
}

interface WebinarRow extends Omit<WebinarView, 'sessions' | 'createdAt'> {
  createdAt: Date;
}

/** Next to many other webinars; whoever looks at one sees more of it. */
export const SESSIONS_LISTED = 50;
export const SESSIONS_SHOWN = 500;

interface WebinarFilter {
  id?: string | null;
  before?: CursorPart | null;
  /** Part of the title. */
  search?: string;
  limit: number;
  /** Of each webinar so many sessions, those nearest to a moment. */
  sessions: { limit: number; around: Date };
}

/** Newest first; the sessions of all of them in two statements more. */
export async function webinarViews(
  tx: Transaction,
  { id = null, before = null, search = '', limit, sessions: wanted }: WebinarFilter,
): Promise<WebinarView[]> {
  const webinars: WebinarRow[] = await tx.query(
    `select id, slug, title, description, presenter_name as "presenterName", presenter_email as "presenterEmail",
            video_url as "videoUrl", duration_minutes as "durationMinutes", time_zone as "timeZone",
            created_at as "createdAt",
            (select count(*)::int from session s join registration r on r.session_id = s.id
             where s.webinar_id = webinar.id and r.status = 'confirmed') as "registrationCount"
     from webinar
     where ($1::uuid is null or id = $1) and ($2::uuid is null or id < $2)
       and strpos(lower(title), lower($4)) > 0
     order by id desc limit $3`,
    [id, before, limit, search.trim()],
  );
  const webinarIds = webinars.map((webinar) => webinar.id);
  const sessions = await sessionViews(tx, { ids: await nearestSessions(tx, { webinarIds, ...wanted }) });
  return webinars.map((webinar) => ({
    ...webinar,
    createdAt: webinar.createdAt.toISOString(),
    sessions: sessions.filter(({ webinarId }) => webinarId === webinar.id),
  }));
}
