import { touchIdOf } from './touch-id.js';

/**
 * What one enrolment gets from one wave, as SQL over `e` (enrolment), `w` (wave), `s` (its step, or nothing for a notice)
 * and `a` (attendance, or nothing yet). `$1` is the present. One place, because the page of a wave and the person who
 * comes late must be treated alike.
 */
export const WAVE_TOUCHES = `
  insert into touch (
    id, workspace_id, enrolment_id, contact_id, session_id, sequence_id, step_key, notice,
    state, reason, urgency, due_at, expires_at, ready_at
  )
  select
    ${touchIdOf('e.id', 'w.step_key')}, e.workspace_id, e.id, e.contact_id, e.session_id, w.sequence_id, w.step_key, w.notice,
    case when w.due_at < e.enrolled_at or w.expires_at <= $1 then 'skipped' else 'pending' end,
    case when w.due_at < e.enrolled_at then 'registered-late' when w.expires_at <= $1 then 'stale' end,
    case when w.notice is null then 1 else 0 end,
    w.due_at, w.expires_at, w.due_at`;

/** Whom a step is for. Nobody attended or stayed away before it is settled; a notice is for those who knew the old plan. */
export const WAVE_AUDIENCE = `
  case
    when w.notice is not null then w.due_at >= e.enrolled_at
    when s.audience = 'everyone' then true
    when s.audience = 'attended' then a.status <> 'no-show'
    when s.audience = 'no-show' then a.status = 'no-show'
    else false
  end`;

export const WAVE_JOINS = `
  left join sequence_step s on s.sequence_id = w.sequence_id and s.key = w.step_key
  left join attendance a on a.enrolment_id = e.id`;

export const ONCE = 'on conflict (enrolment_id, step_key) do nothing';
