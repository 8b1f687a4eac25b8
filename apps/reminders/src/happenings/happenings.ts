import { Injectable } from '@nestjs/common';
import { crashPoint, type Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { beginFrom, GOAL_KINDS, hasReachedGoal } from '../enrolments/open-enrolments.js';
import { PLAN_ANEW } from '../offers/note-offers.js';
import { DueSignal } from '../scheduling/due-signal.js';
import { Tasks } from '../tasks/tasks.js';
import { runByIndex, runLastByIndex } from '../scheduling/look-up-by-index.js';
import type { Happening } from './happening.js';
import { OCCASIONS_TOLD, PEOPLE_TOLD, TOLD, type Told, toldOf } from './told.js';

/**
 * What happens to a person must not slip between the look of the scheduler and its commit. It holds the rows of those it
 * walks on; we wait here for it, and look only afterwards. Everybody holds them in the order of their ids; sorted as text,
 * for else a plan may read them in that order, which means all that there are.
 */
const KEEP_AND_HOLD = {
  name: 'keep-happenings',
  text: `
  with kept as (
    insert into happening (id, contact_id, workspace_id, kind, at, registration_id, session_id, webinar_id, about)
    select id, contact_id, workspace_id, kind, at, registration_id, session_id, webinar_id, about from ${TOLD}
    on conflict do nothing
  )
  select id from enrolment where contact_id = any($3::uuid[]) and version is not null and state in ('active', 'paused')
  order by id::text collate "C" for update`,
};

const WAKE = {
  name: 'wake-walks',
  text: `
  update enrolment e set
    signal = case when h.kind = 'task-completed' then h.about->>'outcome' else 'happened' end, next_due_at = $6
  from ${TOLD}
  where e.contact_id = h.contact_id and e.workspace_id = h.workspace_id and e.version is not null
    and e.state in ('active', 'paused') and e.waiting_for = h.kind and e.signal is null and h.about @> e.waiting_match`,
};

const REACH_GOALS = {
  name: 'reach-goals',
  text: `
  update enrolment e set
    state = 'ended', ended_because = h.kind, ended_at = $6, next_due_at = null, waiting_for = null
  from ${TOLD}
  join sequence_listener l on l.workspace_id = h.workspace_id and l.kind = h.kind and l.role = 'goal' and h.about @> l.match
  where e.sequence_id = l.sequence_id and e.version = l.version and e.contact_id = h.contact_id
    and e.state in ('active', 'paused')
  returning e.id`,
};

/** What an occasion `o` is about where no webinar is. */
const OFFER_OF_NO_WEBINAR = `case when o.webinar_id is null then o.about->>'offerId' end`;

/**
 * Whoever is under way in a sequence that starts over leaves it when it begins again, but not for the same session, and
 * never when a goal keeps them from beginning: they would walk nothing any more.
 */
const START_OVER = {
  name: 'start-walks-over',
  text: `
  with o as materialized (
    select o.*, ${OFFER_OF_NO_WEBINAR} as offer_id, q.id, q.live_version, o.kind as begins_on, ${GOAL_KINDS} as goal_kinds
    from ${OCCASIONS_TOLD}
    join sequence_listener l on l.workspace_id = o.workspace_id and l.kind = o.kind and l.role = 'trigger' and o.about @> l.match
      and (o.session_id is not null or not l.needs_session)
    join sequence q on q.id = l.sequence_id and q.live_version = l.version and q.state = 'live'
    join sequence_version v on v.sequence_id = q.id and v.version = q.live_version
      and v.definition->'reentry'->>'allow' = 'start-over'
  )
  update enrolment e set
    state = 'ended', ended_because = 'started-over', ended_at = $6, next_due_at = null, waiting_for = null
  from o join ${PEOPLE_TOLD} on p.nth = o.nth
  where e.contact_id = p.contact_id and e.sequence_id = o.id and e.version is not null and e.state = 'active'
    and e.enrolled_at < o.at and (o.session_id is null or e.session_id is distinct from o.session_id)
    and not ${hasReachedGoal('p.contact_id', 'o', 'o')}
  returning e.id`,
};

/** Which sequences an occasion begins is found once, and not for everybody to whom it happened. */
const BEGIN = {
  name: 'begin-walks',
  text: beginFrom({
    rows: `
  with o as materialized (
    select o.*, ${OFFER_OF_NO_WEBINAR} as offer_id, l.sequence_id from ${OCCASIONS_TOLD}
    join sequence_listener l on l.workspace_id = o.workspace_id and l.kind = o.kind and l.role = 'trigger' and o.about @> l.match
      and (o.session_id is not null or not l.needs_session)
    join sequence q on q.id = l.sequence_id and q.live_version = l.version and q.state = 'live'
  )
  select o.sequence_id, o.workspace_id, p.contact_id, o.session_id, p.registration_id, o.webinar_id, o.offer_id,
    o.offer_deadline_at, o.at
  from o join ${PEOPLE_TOLD} on p.nth = o.nth`,
    each: 'perhaps-twice',
    rivals: 'give-way',
  }),
};

/**
 * Of the offer that was shown around their session; a walk that no session began takes the first one. Where letters of the
 * walk name offers it is theirs alone: that of a letter that has gone, or the first one that is known.
 */
const DEADLINE = {
  name: 'keep-deadlines',
  text: `
  update enrolment e set offer_deadline_at = h.offer_deadline_at, ${PLAN_ANEW('$6')}
  from ${TOLD}
  where h.offer_deadline_at is not null and e.contact_id = h.contact_id and e.version is not null
    and e.state in ('active', 'paused')
    and (h.session_id is null or e.session_id is null or e.session_id = h.session_id)
    and case when h.session_id is not null and not exists (
        select from version_message vm
        where vm.sequence_id = e.sequence_id and vm.version = e.version and (vm.offer_id is not null or vm.next_rung)
      ) then e.offer_deadline_at is null
      else exists (
        select from touch t
        where t.enrolment_id = e.id and t.contact_id = h.contact_id and t.offer_id = (h.about->>'offerId')::uuid
      ) or (e.offer_deadline_at is null and exists (
        select from version_message vm
        where vm.sequence_id = e.sequence_id and vm.version = e.version and vm.offer_id = (h.about->>'offerId')::uuid
      )) end`,
};

const ACTIVE = {
  name: 'keep-activity',
  text: `
  update contact set last_active_at = greatest(last_active_at, h.at)
  from (select contact_id, max(at) as at from ${TOLD} where kind = any($6::text[]) group by contact_id) h
  where contact.id = h.contact_id`,
};

/** Signs of life: what a person did, and not what was decided about them. */
const SIGNS_OF_LIFE = new Set([
  'registered',
  'joined',
  'poll-answered',
  'question-asked',
  'offer-clicked',
  'order-placed',
  'order-paid',
  'code-word-accepted',
  'letter-clicked',
  'replied',
]);

/** Where facts meet sequences: they become history, end waits, reach goals and begin walks, a page of them at a time. */
@Injectable()
export class Happenings {
  constructor(
    private readonly clock: Clock,
    private readonly signal: DueSignal,
    private readonly tasks: Tasks,
  ) {}

  async take(tx: Transaction, happenings: readonly Happening[]): Promise<void> {
    if (happenings.length === 0) return;
    const told = toldOf(happenings);
    const signs = [...new Set(happenings.map(({ kind }) => kind))].filter((kind) => SIGNS_OF_LIFE.has(kind));
    if (signs.length > 0) await runByIndex(tx, ACTIVE, [...told, signs]);
    await this.touchWalks(tx, happenings, told);
    await runLastByIndex(tx, BEGIN, told);
    crashPoint('happenings.taken-not-committed');
  }

  private async touchWalks(tx: Transaction, happenings: readonly Happening[], told: Told): Promise<void> {
    const walking = await runByIndex(tx, KEEP_AND_HOLD, told);
    if (walking.length === 0) return;
    const now = this.clock.now();
    await runByIndex(tx, WAKE, [...told, now]);
    const reached = await runByIndex<{ id: string }>(tx, REACH_GOALS, [...told, now]);
    const over = await runByIndex<{ id: string }>(tx, START_OVER, [...told, now]);
    const ended = [...reached, ...over];
    const endedIds = ended.map(({ id }) => id);
    if (endedIds.length > 0) await this.tasks.cancelOf(tx, endedIds, 'sequence-ended');
    if (happenings.some(({ about }) => about['deadlineAt'])) await runByIndex(tx, DEADLINE, [...told, now]);
    await this.signal.raise(tx);
  }
}
