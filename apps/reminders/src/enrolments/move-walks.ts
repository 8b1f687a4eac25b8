import { breaksRule, runPrepared, type Transaction } from '@funnelcast/persistence';
import { touchIdBeginning, touchIdOf, touchIdSeed } from '../touches/touch-id.js';
import type { GroupAdvance } from './walk.js';

/** What the ids of touches have in common, found once for a step. */
const OF_STEP = { beginning: 't.beginning', seed: 't.seed' };

/**
 * The cursor of everybody in the page, the touches that came of it and the steps that were passed, in one statement. A row
 * of `$1` is about all who stood at the same point; what the enrolment knows itself is taken from there, so that it need
 * not travel. A letter that was passed is in the ledger of touches, so only other steps are noted as passed.
 */
const moving = (unlessWritten: string): string => `
  with r as materialized (
    select * from json_to_recordset($1::json) as r (
      nth integer, places text, state text, ended_because text, next_step text, next_due_at timestamptz, next_anchor text,
      arrived_at timestamptz, due_at timestamptz, previous_at timestamptz, last_step text, waiting_for text,
      waiting_match jsonb, signal text
    )
  ), t as materialized (
    select t.*, ${touchIdBeginning('t.step_key')} as beginning, ${touchIdSeed('t.step_key')} as seed
    from json_to_recordset($3::json) as t (
      nth integer, step_key text, channel text, state text, reason text, due_at timestamptz, expires_at timestamptz
    )
  ), moved as (
    update enrolment set
      state = r.state, ended_because = r.ended_because, ended_at = case when r.state <> 'active' then $2::timestamptz end,
      next_step = r.next_step, next_due_at = r.next_due_at, next_anchor = r.next_anchor, arrived_at = r.arrived_at,
      due_at = r.due_at, recheck = false, previous_at = r.previous_at, last_step = r.last_step,
      waiting_for = r.waiting_for, waiting_match = r.waiting_match, signal = r.signal
    from r cross join lateral unnest(r.places::tid[]) as one (place)
    where enrolment.ctid = one.place
    returning enrolment.id, enrolment.id::text as told, enrolment.workspace_id, contact_id, session_id, registration_id,
      sequence_id, version, r.nth
  ), touched as (
    insert into touch (
      id, workspace_id, enrolment_id, contact_id, session_id, registration_id, sequence_id, version, step_key, channel,
      state, reason, due_at, expires_at, ready_at
    )
    select ${touchIdOf('m.id', 't.step_key', 'm.told', OF_STEP)}, m.workspace_id, m.id, m.contact_id, m.session_id,
      m.registration_id, m.sequence_id, m.version, t.step_key, t.channel, t.state, t.reason, t.due_at, t.expires_at, t.due_at
    from moved m join t on t.nth = m.nth
    ${unlessWritten}
  ), passed as (
    insert into step_passed (enrolment_id, step_key, workspace_id, sequence_id, version, branch, at)
    select m.id, p.step_key, m.workspace_id, m.sequence_id, m.version, p.branch, p.at
    from moved m join json_to_recordset($4::json) as p (nth integer, step_key text, branch text, at timestamptz)
      on p.nth = m.nth
    on conflict do nothing
  )
  select count(*)::int as moved from moved`;

/** Whether touches may have been written before their steps are walked, as after a walk was moved to another version. */
export type Ledger = 'knows-none' | 'may-know';

/**
 * Whoever holds the walk is alone in writing its touches, so a look is enough to find what the ledger has already, and
 * cheaper than being ready for a conflict. Where nobody looks, the ledger's key refuses the page.
 */
const MOVE = {
  'knows-none': { name: 'move-walks', text: moving('') },
  'may-know': {
    name: 'move-walks-known',
    text: moving(
      'where not exists (select from touch x where x.enrolment_id = m.id and x.step_key = t.step_key)',
    ),
  },
};

/** Whether a touch was refused because the ledger has it already; its id follows from the same walk and step. */
export function isInLedger(error: unknown): boolean {
  return breaksRule(error, 'touch_once_per_enrolment_and_step') || breaksRule(error, 'touch_key');
}

/**
 * Anchors that may move, or become known, while somebody waits for them. The others are not written: an index knows this
 * column, and whoever walks from letter to letter shall leave all indexes as they are.
 */
const MOVABLE: ReadonlySet<string> = new Set(['session-start', 'session-end', 'contact-date']);

/** Writes how far a page of walks has come. */
export async function moveWalks(
  tx: Transaction,
  advances: readonly GroupAdvance[],
  now: Date,
  ledger: Ledger,
): Promise<void> {
  const rows = [advances.map(rowOf), advances.flatMap(touchesOf), advances.flatMap(passagesOf)];
  const [moved, touches, passages] = rows.map((some) => JSON.stringify(some));
  const [found] = await runPrepared<{ moved: number }>(tx, MOVE[ledger], [moved, now, touches, passages]);
  // Nobody can have touched rows that we hold but ourselves, before this; then their places would have changed.
  const people = advances.reduce((sum, advance) => sum + advance.people, 0);
  if (found!.moved !== people)
    throw new Error(`${found!.moved} of ${people} walks were where they had been locked.`);
}

function rowOf({ places, walk, state, endedBecause, wakeAt, anchor }: GroupAdvance, nth: number): object {
  return {
    nth,
    places,
    state,
    ended_because: endedBecause ?? undefined,
    next_step: walk.nextStep ?? undefined,
    next_due_at: state === 'active' ? (wakeAt ?? undefined) : undefined,
    next_anchor: anchor && MOVABLE.has(anchor) ? anchor : undefined,
    arrived_at: walk.arrivedAt,
    due_at: walk.dueAt ?? undefined,
    previous_at: walk.previousAt,
    last_step: walk.lastStep ?? undefined,
    waiting_for: walk.waitingFor ?? undefined,
    waiting_match: walk.waitingMatch ?? undefined,
    signal: walk.signal ?? undefined,
  };
}

function touchesOf({ touches }: GroupAdvance, nth: number): object[] {
  return touches.map(({ stepKey, channel, state, reason, dueAt, expiresAt }) => ({
    nth,
    step_key: stepKey,
    channel,
    state,
    reason: reason ?? undefined,
    due_at: dueAt,
    expires_at: expiresAt,
  }));
}

function passagesOf({ touches, passed }: GroupAdvance, nth: number): object[] {
  return passed
    .filter(({ stepKey }) => !touches.some((touch) => touch.stepKey === stepKey))
    .map(({ stepKey, branch, at }) => ({ nth, step_key: stepKey, branch: branch ?? undefined, at }));
}
