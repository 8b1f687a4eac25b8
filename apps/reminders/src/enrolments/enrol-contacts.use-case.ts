import { Injectable } from '@nestjs/common';
import { breaksRule, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { bringsSession } from '../definitions/definition-problems.policy.js';
import { PersonalSequences } from '../definitions/personal-sequences.js';
import { runByIndex } from '../scheduling/look-up-by-index.js';
import { SequenceNotPublished } from '../sequences/sequence.errors.js';
import { beginFrom, ONCE_AT_A_TIME } from './open-enrolments.js';

const CHOSEN = `
  select $1::uuid as sequence_id, c.workspace_id, c.id as contact_id, null::uuid as session_id,
    null::uuid as registration_id, null::uuid as webinar_id, null::text as offer_id, null::timestamptz as offer_deadline_at, $2::timestamptz as at
  from contact c where c.id = any($3)`;

/**
 * Where the sequence speaks of a session, it is that of the person's last place in one; whoever has none is left out, for
 * their letters could not be written.
 */
const CHOSEN_WITH_SESSION = `
  select $1::uuid as sequence_id, c.workspace_id, c.id as contact_id, p.session_id, p.registration_id,
    null::uuid as webinar_id, null::text as offer_id, null::timestamptz as offer_deadline_at, $2::timestamptz as at
  from contact c
  join (
    select distinct on (contact_id) contact_id, session_id, id as registration_id from enrolment
    where contact_id = any($3) and version is null and not cancelled
    order by contact_id, enrolled_at desc
  ) p on p.contact_id = c.id
  where c.id = any($3) and p.session_id is not null`;

const CONTACTS = '$3::uuid[]';
const SEQUENCES = 'array[$1::uuid]';

const begin = (rivals: 'fail' | 'give-way', withSession: boolean): string =>
  withSession
    ? beginFrom({
        rows: CHOSEN_WITH_SESSION,
        told: { contacts: CONTACTS, withSession: CONTACTS, sequences: SEQUENCES },
        each: 'once',
        rivals,
      })
    : beginFrom({
        rows: CHOSEN,
        told: { contacts: CONTACTS, withSession: `'{}'`, sequences: SEQUENCES },
        each: 'once',
        rivals,
      });

const BEGIN = { name: 'begin-chosen', text: begin('fail', false) };
const BEGIN_BESIDE_RIVALS = { name: 'begin-chosen-beside-rivals', text: begin('give-way', false) };
/** Nameless, and so planned for those who are picked: thousands of places are looked up at once, or one. */
const BEGIN_WITH_SESSION = begin('fail', true);
const BEGIN_WITH_SESSION_BESIDE_RIVALS = begin('give-way', true);

interface Begun {
  begun: number;
}

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
      return await this.begin(workspaceId, sequenceId, contactIds, 'fail');
    } catch (error) {
      if (!breaksRule(error, ONCE_AT_A_TIME)) throw error;
      return this.begin(workspaceId, sequenceId, contactIds, 'give-way');
    }
  }

  private begin(
    workspaceId: string,
    sequenceId: string,
    contactIds: readonly string[],
    rivals: 'fail' | 'give-way',
  ): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { state, liveVersion } = await this.sequences.find(tx, sequenceId);
      if (state !== 'live' || liveVersion === null) throw new SequenceNotPublished();
      const { trigger } = await this.sequences.version(tx, sequenceId, liveVersion);
      // As PostgreSQL writes an array: the driver would look through each of them.
      const parameters = [sequenceId, this.clock.now(), `{${contactIds.join(',')}}`];
      const [counted] = bringsSession(trigger)
        ? await beginWithSession(tx, rivals, parameters)
        : await runByIndex<Begun>(tx, rivals === 'fail' ? BEGIN : BEGIN_BESIDE_RIVALS, parameters);
      return counted!.begun;
    });
  }
}

async function beginWithSession(
  tx: Transaction,
  rivals: 'fail' | 'give-way',
  parameters: readonly unknown[],
): Promise<Begun[]> {
  await tx.query('set local enable_seqscan = off');
  return tx.query(rivals === 'fail' ? BEGIN_WITH_SESSION : BEGIN_WITH_SESSION_BESIDE_RIVALS, [...parameters]);
}
