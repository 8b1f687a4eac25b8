import { Injectable } from '@nestjs/common';
import { breaksRule, type PreparedStatement, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { bringsSession } from '../definitions/definition-problems.policy.js';
import { PersonalSequences } from '../definitions/personal-sequences.js';
import { runByIndex } from '../scheduling/look-up-by-index.js';
import { SequenceNotPublished } from '../sequences/sequence.errors.js';
import { beginFrom, ONCE_AT_A_TIME } from './open-enrolments.js';

/**
 * Where the sequence speaks of a session, it is that of the person's last place in one; whoever has none is left out, for
 * their letters could not be written.
 */
const CHOSEN = `
  select $1::uuid as sequence_id, c.workspace_id, c.id as contact_id, p.session_id, p.registration_id,
    null::uuid as webinar_id, null::timestamptz as offer_deadline_at, $2::timestamptz as at
  from contact c
  left join (
    select distinct on (contact_id) contact_id, session_id, id as registration_id from enrolment
    where $4 and contact_id = any($3) and version is null and not cancelled
    order by contact_id, enrolled_at desc
  ) p on p.contact_id = c.id
  where c.id = any($3) and (not $4 or p.session_id is not null)`;

const BEGIN_CHOSEN = { name: 'begin-chosen', text: beginFrom(CHOSEN, 'fail') };
const BEGIN_CHOSEN_BESIDE_RIVALS = { name: 'begin-chosen-beside-rivals', text: beginFrom(CHOSEN) };

/** Enrols people whom a member has picked. */
@Injectable()
export class EnrolContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly clock: Clock,
  ) {}

  /** How many began; the others walk it already, or may not return. */
  async execute(workspaceId: string, sequenceId: string, contactIds: readonly string[]): Promise<number> {
    try {
      return await this.begin(workspaceId, sequenceId, contactIds, BEGIN_CHOSEN);
    } catch (error) {
      if (!breaksRule(error, ONCE_AT_A_TIME)) throw error;
      return this.begin(workspaceId, sequenceId, contactIds, BEGIN_CHOSEN_BESIDE_RIVALS);
    }
  }

  private begin(
    workspaceId: string,
    sequenceId: string,
    contactIds: readonly string[],
    statement: PreparedStatement,
  ): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { state, liveVersion } = await this.sequences.find(tx, sequenceId);
      if (state !== 'live' || liveVersion === null) throw new SequenceNotPublished();
      const { trigger } = await this.sequences.version(tx, sequenceId, liveVersion);
      const parameters = [sequenceId, this.clock.now(), contactIds, bringsSession(trigger)];
      const [counted] = await runByIndex<{ begun: number }>(tx, statement, parameters);
      return counted!.begun;
    });
  }
}
