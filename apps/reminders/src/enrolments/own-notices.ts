import type { OwnNotice } from '../letters/notices.js';
import { touchIdOf } from '../touches/touch-id.js';
import { ONCE } from '../touches/wave-touches.js';

const CANCELLED: OwnNotice = 'registration-cancelled';
const AGAIN: OwnNotice = 'registered-again';

const LIVES = `interval '2 days'`;

/** As SQL: too late two days after `at`, and once the session `s` is over, whenever that may be by now. */
export const ownNoticeExpiry = (at: string): string =>
  `least(${at} + ${LIVES}, s.starts_at + make_interval(mins => s.duration_minutes))`;

/** As SQL. */
export const OWN_NOTICES = `'${CANCELLED}', '${AGAIN}'`;

/** Tells who gave a place back, or took it again, so that calendars follow; once for each time, by the key of the ledger. */
const noticeOf = (notice: OwnNotice, toWhom: string) => `
  insert into touch (
    id, workspace_id, enrolment_id, contact_id, session_id, step_key, notice, state, urgency, due_at, expires_at, ready_at
  )
  select ${touchIdOf('e.id', 'k.step_key')}, e.workspace_id, e.id, e.contact_id, e.session_id, k.step_key, '${notice}',
    'pending', 0, r.at, ${ownNoticeExpiry('r.at')}, r.at
  from json_to_recordset($1::json) as r (id uuid, at timestamptz, as_of bigint)
  join enrolment e on e.id = r.id and e.as_of = r.as_of
  join session s on s.id = e.session_id
  cross join lateral (select '${notice}-' || e.revision as step_key) k
  where ${toWhom} ${ONCE}`;

export const CANCELLED_NOTICE = noticeOf(CANCELLED, 'e.cancelled');

/** Whose confirmation has not been written yet gets that one. It is not written twice, so all others need their own. */
export const AGAIN_NOTICE = noticeOf(
  AGAIN,
  `not e.cancelled and e.revision > 0 and not exists (
     select from sequence_step c
     where c.sequence_id = e.sequence_id and c.template_key = 'confirmation' and c.anchor = 'enrolment'
       and not exists (select from touch t where t.enrolment_id = e.id and t.step_key = c.key))`,
);
