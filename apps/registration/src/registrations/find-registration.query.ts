import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { phaseOf, type SessionPhase } from '../sessions/session-phase.js';
import { RegistrationNotFound } from './registration.errors.js';

/** A registration with what surrounds it, for the person who holds it. */
export interface RegistrationView {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  locale: string;
  status: 'confirmed' | 'cancelled';
  /** How often the place was given back and taken again. */
  revision: number;
  webinar: {
    id: string;
    slug: string;
    title: string;
    description: string;
    presenterName: string;
    presenterEmail: string | null;
  };
  session: {
    id: string;
    startsAt: Date;
    timeZone: string;
    durationMinutes: number;
    status: 'scheduled' | 'cancelled';
    phase: SessionPhase;
    revision: number;
  };
}

interface RegistrationRow extends Omit<RegistrationView, 'webinar' | 'session'> {
  webinarId: string;
  slug: string;
  title: string;
  description: string;
  presenterName: string;
  presenterEmail: string | null;
  sessionId: string;
  startsAt: Date;
  sessionTimeZone: string;
  durationMinutes: number;
  sessionStatus: 'scheduled' | 'cancelled';
  phase: SessionPhase;
  sessionRevision: number;
}

/** Looked up by the id that a signed link carried. */
@Injectable()
export class FindRegistration {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(registrationId: string): Promise<RegistrationView> {
    const [row] = await this.unitOfWork.acrossWorkspaces((tx): Promise<RegistrationRow[]> =>
      tx.query(
        `select r.id, r.name, c.email, r.time_zone as "timeZone", r.locale, r.status, r.revision,
                w.id as "webinarId", w.slug, w.title, w.description, w.presenter_name as "presenterName",
                w.presenter_email as "presenterEmail", s.id as "sessionId", s.starts_at as "startsAt",
                s.time_zone as "sessionTimeZone", s.duration_minutes as "durationMinutes",
                s.status as "sessionStatus", ${phaseOf('s')} as phase, s.revision as "sessionRevision"
         from registration r
         join contact c on c.id = r.contact_id
         join session s on s.id = r.session_id
         join webinar w on w.id = s.webinar_id
         where r.id = $1`,
        [registrationId],
      ),
    );
    if (!row) throw new RegistrationNotFound();
    const { webinarId, slug, title, description, presenterName, presenterEmail, ...registration } = row;
    const {
      sessionId,
      startsAt,
      sessionTimeZone,
      durationMinutes,
      sessionStatus,
      phase,
      sessionRevision,
      ...person
    } = registration;
    return {
      ...person,
      webinar: { id: webinarId, slug, title, description, presenterName, presenterEmail },
      session: {
        id: sessionId,
        startsAt,
        timeZone: sessionTimeZone,
        durationMinutes,
        status: sessionStatus,
        phase,
        revision: sessionRevision,
      },
    };
  }
}
