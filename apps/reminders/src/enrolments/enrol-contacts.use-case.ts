import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { bringsSession } from '../definitions/definition-problems.policy.js';
import { PersonalSequences } from '../definitions/personal-sequences.js';
import { SequenceNotPublished } from '../sequences/sequence.errors.js';
import { beginFrom } from './open-enrolments.js';

/**
 * Where the sequence speaks of a session, it is that of the person's last place in one; whoever has none is left out, for
 * their letters could not be written.
 */
const BEGIN_CHOSEN = beginFrom(`
  select $1::uuid as sequence_id, c.workspace_id, c.id as contact_id, p.session_id, p.registration_id,
    null::uuid as webinar_id, null::timestamptz as offer_deadline_at, $2::timestamptz as at
  from contact c
  left join (
    select distinct on (contact_id) contact_id, session_id, id as registration_id from enrolment
    where $4 and contact_id = any($3) and version is null and not cancelled
    order by contact_id, enrolled_at desc
  ) p on p.contact_id = c.id
  where c.id = any($3) and (not $4 or p.session_id is not null)`);

/** Enrols people whom a member has picked. */
@Injectable()
export class EnrolContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly clock: Clock,
  ) {}

  /** How many began; the others walk it already, or may not return. */
  execute(workspaceId: string, sequenceId: string, contactIds: readonly string[]): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { state, liveVersion } = await this.sequences.find(tx, sequenceId);
      if (state !== 'live' || liveVersion === null) throw new SequenceNotPublished();
      const { trigger } = await this.sequences.version(tx, sequenceId, liveVersion);
      const parameters = [sequenceId, this.clock.now(), contactIds, bringsSession(trigger)];
      const [counted] = await tx.query<[{ begun: number }]>(BEGIN_CHOSEN, parameters);
      return counted.begun;
    });
  }
}
