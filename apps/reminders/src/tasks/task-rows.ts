import type { Transaction } from '@funnelcast/persistence';
import type { TaskKind, TaskOutcome, TaskState } from './task.js';

/** A task with everything that its words may speak of. */
export interface TaskRow {
  id: string;
  workspace_id: string;
  enrolment_id: string;
  registration_id: string | null;
  contact_id: string;
  step_key: string;
  kind: TaskKind;
  raw_title: string;
  raw_script: string;
  due_at: Date;
  expires_at: Date | null;
  state: TaskState;
  outcome: TaskOutcome | null;
  note: string | null;
  call_backs: number;
  completed_at: Date | null;
  completed_by: string | null;
  reason: string | null;
  exported_at: Date | null;
  name: string;
  email: string;
  time_zone: string;
  locale: string;
  phone: string | null;
  title: string | null;
  presenter_name: string | null;
  presenter_email: string | null;
  starts_at: Date | null;
  offer_title: string | null;
  offer_description: string | null;
  workspace_name: string | null;
  workspace_zone: string | null;
  workspace_locale: string | null;
}

/** What is open after its time is expired, whoever says so first. `$1` is now. */
const SELECT = `
  select t.id, t.workspace_id, t.enrolment_id,
    case when e.version is null then e.id else e.registration_id end as registration_id,
    t.contact_id, t.step_key, t.kind, t.title as raw_title, t.script as raw_script, t.due_at, t.expires_at,
    case when t.state = 'open' and t.expires_at <= $1 then 'expired' else t.state end as state,
    t.outcome, t.note, t.call_backs, t.completed_at, t.completed_by, t.reason, t.exported_at,
    c.name, c.email, c.time_zone, c.locale, ca.address as phone,
    coalesce(wb.title, s.title) as title, coalesce(wb.presenter_name, s.presenter_name) as presenter_name,
    coalesce(wb.presenter_email, s.presenter_email) as presenter_email, s.starts_at,
    o.title as offer_title, o.description as offer_description,
    ws.name as workspace_name, ws.time_zone as workspace_zone, ws.locale as workspace_locale
  from task t
  join contact c on c.id = t.contact_id
  left join channel_address ca on ca.contact_id = t.contact_id and ca.channel = 'sms'
  left join enrolment e on e.id = t.enrolment_id
  left join session s on s.id = e.session_id
  left join webinar wb on wb.id = s.webinar_id
  left join workspace ws on ws.workspace_id = t.workspace_id
  left join lateral (
    select title, description from offer where webinar_id = s.webinar_id order by as_of desc limit 1
  ) o on true`;

export interface TaskFilter {
  state?: TaskState;
  kind?: TaskKind;
  dueBefore?: Date;
  contactId?: string;
}

export interface TaskPlace {
  dueAt: string;
  id: string;
}

/** The next of a workspace's tasks, the first due first. */
export function tasksAfter(
  tx: Transaction,
  now: Date,
  { state, kind, dueBefore, contactId }: TaskFilter,
  after: TaskPlace | null,
  limit: number,
): Promise<TaskRow[]> {
  return tx.query<TaskRow[]>(
    `${SELECT}
     where ($2::text is null or case when t.state = 'open' and t.expires_at <= $1 then 'expired' else t.state end = $2)
       and ($3::text is null or t.kind = $3) and ($4::timestamptz is null or t.due_at < $4)
       and ($5::uuid is null or t.contact_id = $5)
       and ($6::timestamptz is null or (t.due_at, t.id) > ($6, $7::uuid))
     order by t.due_at, t.id limit $8`,
    [
      now,
      state ?? null,
      kind ?? null,
      dueBefore ?? null,
      contactId ?? null,
      after?.dueAt ?? null,
      after?.id ?? null,
      limit,
    ],
  );
}

export function tasksById(tx: Transaction, now: Date, ids: readonly string[]): Promise<TaskRow[]> {
  return tx.query<TaskRow[]>(`${SELECT} where t.id = any($2) order by t.due_at, t.id`, [now, ids]);
}
