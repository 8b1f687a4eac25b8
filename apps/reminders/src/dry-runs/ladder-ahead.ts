import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { lettersAhead } from '../letters/letters-ahead.policy.js';
import { Sequences } from '../sequences/sequences.js';
import type { PlannedSession } from '../waves/wave-plan.policy.js';
import type { Foreseen } from './simulate.policy.js';

export interface LadderLetterAhead extends Foreseen {
  /** The registration. */
  enrolmentId: string;
  sequenceId: string;
  sequenceName: string;
  stepName: null;
}

interface Place {
  id: string;
  sequence_id: string;
  enrolled_at: Date;
  starts_at: Date;
  duration_minutes: number | null;
  time_zone: string | null;
  started_at: Date | null;
  ended_at: Date | null;
  wants_offers: boolean;
  refusal: string | null;
}

/** Places in sessions that are off, or were given back, bring nothing any more. */
const PLACES = `
  select e.id, e.sequence_id, e.enrolled_at, s.starts_at, s.duration_minutes, s.time_zone, r.started_at, r.ended_at,
    p.offers_declined_at is null and b.contact_id is null as wants_offers,
    case when p.suppressed_at is not null then 'suppressed' when p.unsubscribed_at is not null then 'unsubscribed' end as refusal
  from enrolment e
  join session s on s.id = e.session_id and s.starts_at is not null and not s.cancelled
  left join session_run r on r.session_id = s.id
  left join preference p on p.contact_id = e.contact_id
  left join purchase b on b.contact_id = e.contact_id and b.webinar_id = s.webinar_id
  where e.contact_id = $1 and e.version is null and not e.cancelled`;

/** What a person will still get from the ladder of each session in which they have a place. */
@Injectable()
export class LadderAhead {
  constructor(private readonly sequences: Sequences) {}

  async of(tx: Transaction, contactId: string, now: Date): Promise<LadderLetterAhead[]> {
    const places = await tx.query<Place[]>(PLACES, [contactId]);
    const ahead: LadderLetterAhead[] = [];
    for (const id of new Set(places.map(({ sequence_id }) => sequence_id))) {
      const [ladder] = await this.sequences.find(tx, id);
      if (!ladder) continue;
      for (const place of places.filter(({ sequence_id }) => sequence_id === id)) {
        const awaited = {
          enrolledAt: place.enrolled_at,
          session: sessionOf(place),
          wantsOffers: place.wants_offers,
        };
        const { refusal } = place;
        ahead.push(
          ...lettersAhead(ladder.steps, awaited, now).map(({ stepKey, dueAt }): LadderLetterAhead => ({
            enrolmentId: place.id,
            sequenceId: id,
            sequenceName: ladder.name,
            stepName: null,
            stepKey,
            at: dueAt,
            what: refusal ? 'skip' : 'send',
            channel: 'email',
            detail: refusal,
          })),
        );
      }
    }
    return ahead;
  }
}

function sessionOf(place: Place): PlannedSession & { durationMinutes: number } {
  return {
    startsAt: place.starts_at,
    durationMinutes: place.duration_minutes ?? 60,
    timeZone: place.time_zone ?? 'UTC',
    startedAt: place.started_at,
    endedAt: place.ended_at,
  };
}
