import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { isOver, phaseOf } from '../sessions/session-phase.js';
import { isSlug } from '../webinars/slug.policy.js';
import { WebinarNotFound } from '../webinars/webinar.errors.js';

export interface LandingSession {
  id: string;
  startsAt: Date;
  timeZone: string;
  durationMinutes: number;
  /** What is over or called off is not shown. */
  phase: 'scheduled' | 'live';
  full: boolean;
}

/** A webinar as visitors see it: what they may come to. */
export interface LandingView {
  slug: string;
  title: string;
  description: string;
  presenterName: string;
  sessions: LandingSession[];
}

interface LandingRow extends Omit<LandingView, 'sessions'>, Omit<LandingSession, 'id'> {
  sessionId: string | null;
}

/** Visitors choose from a few dates; a series plans further ahead than anybody looks. */
const SESSIONS_SHOWN = 20;

/** What a landing page is made of; only sessions that can still be joined. */
@Injectable()
export class FindLanding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(slug: string): Promise<LandingView> {
    if (!isSlug(slug)) throw new WebinarNotFound();
    const rows = await this.unitOfWork.acrossWorkspaces((tx): Promise<LandingRow[]> =>
      tx.query(
        `select w.slug, w.title, w.description, w.presenter_name as "presenterName", s.id as "sessionId",
                s.starts_at as "startsAt", s.time_zone as "timeZone", s.duration_minutes as "durationMinutes",
                ${phaseOf('s')} as phase, coalesce(s.seats_taken >= s.capacity, false) as full
         from webinar w
         left join session s on s.webinar_id = w.id and s.status = 'scheduled'
           and not ${isOver('s', '$2')}
         where w.slug = $1
         order by s.starts_at, s.id
         limit ${SESSIONS_SHOWN}`,
        [slug, this.clock.now()],
      ),
    );
    const [first] = rows;
    if (!first) throw new WebinarNotFound();
    const { title, description, presenterName } = first;
    return {
      slug: first.slug,
      title,
      description,
      presenterName,
      sessions: rows.flatMap(({ sessionId: id, startsAt, timeZone, durationMinutes, phase, full }) =>
        id === null ? [] : [{ id, startsAt, timeZone, durationMinutes, phase, full }],
      ),
    };
  }
}
