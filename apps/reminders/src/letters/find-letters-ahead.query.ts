import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, SignedLinks } from '@funnelcast/service-kit';
import { Sequences } from '../sequences/sequences.js';
import { UnknownJoinLink } from './letter.errors.js';
import { type LetterAhead, lettersAhead } from './letters-ahead.policy.js';

interface Row {
  sequence_id: string;
  enrolled_at: Date;
  starts_at: Date;
  duration_minutes: number;
  time_zone: string | null;
  started_at: Date | null;
  ended_at: Date | null;
  /** Nothing comes to somebody who has left, or for a session that is off. */
  expects: boolean;
  wants_offers: boolean;
}

const FIND = `
  select e.sequence_id, e.enrolled_at, s.starts_at, s.duration_minutes, s.time_zone, r.started_at, r.ended_at,
    not e.cancelled and not s.cancelled and p.unsubscribed_at is null and p.suppressed_at is null as expects,
    p.offers_declined_at is null as wants_offers
  from enrolment e
  join session s on s.id = e.session_id and s.starts_at is not null
  left join session_run r on r.session_id = s.id
  left join preference p on p.contact_id = e.contact_id
  where e.id = $1`;

/** What the holder of a personal link into a room will still get, by the sequence as it is now. */
@Injectable()
export class FindLettersAhead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signedLinks: SignedLinks,
    private readonly sequences: Sequences,
    private readonly clock: Clock,
  ) {}

  /** Null for a genuine link whose registration has not arrived here yet: somebody who registered this very second. */
  async execute(joinToken: string): Promise<LetterAhead[] | null> {
    const registrationId = this.signedLinks.read('join', joinToken);
    if (!registrationId) throw new UnknownJoinLink();
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [row] = await tx.query<Row[]>(FIND, [registrationId]);
      if (!row) return null;
      if (!row.expects) return [];
      const [sequence] = await this.sequences.find(tx, row.sequence_id);
      const session = {
        startsAt: row.starts_at,
        durationMinutes: row.duration_minutes,
        timeZone: row.time_zone ?? 'UTC',
        startedAt: row.started_at,
        endedAt: row.ended_at,
      };
      const awaited = { enrolledAt: row.enrolled_at, session, wantsOffers: row.wants_offers };
      return lettersAhead(sequence?.steps ?? [], awaited, this.clock.now());
    });
  }
}
