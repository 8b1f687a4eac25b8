import type { Transaction } from '@funnelcast/persistence';
import type { Advance } from './walk.js';

/**
 * The same for the same step of the same walk, also on a server that was restored to before it was written: a letter that is
 * sent again there has the Message-ID of the first one, and links in that one still lead somewhere. A UUID of version 8.
 */
const TOUCH_ID = `
  overlay(overlay(md5(m.id::text || ' ' || t.step_key) placing '8' from 13) placing '8' from 17)::uuid`;

/**
 * The cursor of everybody in the page, the touches that came of it and the steps that were passed, in one statement. What
 * the enrolment knows itself is taken from there, so that it need not travel.
 */
const MOVE = `
  with moved as (
    update enrolment set
      state = r.state, ended_because = r.ended_because, ended_at = case when r.state <> 'active' then $2::timestamptz end,
      next_step = r.next_step, next_due_at = r.next_due_at, next_anchor = r.next_anchor, arrived_at = r.arrived_at,
      due_at = r.due_at, recheck = false, previous_at = r.previous_at, last_step = r.last_step,
      waiting_for = r.waiting_for, waiting_match = r.waiting_match, signal = r.signal
    from json_to_recordset($1::json) as r (
      id uuid, state text, ended_because text, next_step text, next_due_at timestamptz, next_anchor text,
      arrived_at timestamptz, due_at timestamptz, previous_at timestamptz, last_step text, waiting_for text,
      waiting_match jsonb, signal text, touches json, passed json
    )
    where enrolment.id = r.id
    returning enrolment.id, workspace_id, contact_id, session_id, registration_id, sequence_id, version, r.touches, r.passed
  ), touched as (
    insert into touch (
      id, workspace_id, enrolment_id, contact_id, session_id, registration_id, sequence_id, version, step_key, channel,
      state, reason, due_at, expires_at, ready_at
    )
    select ${TOUCH_ID}, m.workspace_id, m.id, m.contact_id, m.session_id, m.registration_id, m.sequence_id, m.version, t.step_key, t.channel,
      t.state, t.reason, t.due_at, t.expires_at, t.due_at
    from moved m cross join lateral json_to_recordset(m.touches) as t (
      step_key text, channel text, state text, reason text, due_at timestamptz, expires_at timestamptz
    )
    on conflict (enrolment_id, step_key) do nothing
  )
  insert into step_passed (enrolment_id, step_key, workspace_id, sequence_id, version, branch, at)
  select m.id, p.step_key, m.workspace_id, m.sequence_id, m.version, p.branch, p.at
  from moved m cross join lateral json_to_recordset(m.passed) as p (step_key text, branch text, at timestamptz)
  on conflict do nothing`;

/** Writes how far a page of walks has come. */
export async function moveWalks(tx: Transaction, advances: readonly Advance[], now: Date): Promise<void> {
  await tx.query(MOVE, [JSON.stringify(advances.map(rowOf)), now]);
}

function rowOf({ walk, state, endedBecause, wakeAt, anchor, touches, passed }: Advance): object {
  return {
    id: walk.id,
    state,
    ended_because: endedBecause ?? undefined,
    next_step: walk.nextStep ?? undefined,
    next_due_at: state === 'active' ? (wakeAt ?? undefined) : undefined,
    next_anchor: anchor ?? undefined,
    arrived_at: walk.arrivedAt,
    due_at: walk.dueAt ?? undefined,
    previous_at: walk.previousAt,
    last_step: walk.lastStep ?? undefined,
    waiting_for: walk.waitingFor ?? undefined,
    waiting_match: walk.waitingMatch ?? undefined,
    signal: walk.signal ?? undefined,
    touches: touches.map(({ stepKey, channel, state: at, reason, dueAt, expiresAt }) => ({
      step_key: stepKey,
      channel,
      state: at,
      reason: reason ?? undefined,
      due_at: dueAt,
      expires_at: expiresAt,
    })),
    passed: passed.map(({ stepKey, branch, at }) => ({ step_key: stepKey, branch: branch ?? undefined, at })),
  };
}
