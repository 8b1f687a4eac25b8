import type { FieldKey } from '../segment-rules/fields.js';
import { HAPPENED, type Happened, MEASURES } from '../segment-rules/sources.js';
import { ACT_KINDS, MEASURE_COLUMNS, MOMENT_COLUMNS, MOMENTS_KEPT } from './summary-columns.js';

const entriesOf = (columns: Partial<Record<FieldKey, string>>) =>
  Object.entries(columns) as [FieldKey, string][];

/** Something without a moment happened all the same, and within no window. */
const latest = (at: string, where: string) =>
  `(array_agg(coalesce(${at}, '-infinity') order by coalesce(${at}, '-infinity') desc) filter (where ${where}))[1:${MOMENTS_KEPT}]`;

const PEOPLE = `contact_id = any($2) and`;
/** Said once more, because the planner would read the whole table rather than look so many up. */
const BY_REGISTRATION = (table: string) => `and ${table}.registration_id = any($3)`;

const rowsOf = ({ from, contact, workspace, at, where }: Happened) => `
    select ${contact} as contact_id, coalesce(${at}, '-infinity') as at from ${from}
    where ${contact} = any($2) and ${workspace} = $1 and ${where} ${from.includes(' join ') ? BY_REGISTRATION('x') : ''}`;

const momentsOf = (happened: Happened, column: string) => `
  ${column}_of as (
    select contact_id, ${latest('at', 'true')} as ${column}
    from (${rowsOf(happened)} ${happened.also ? `union all ${rowsOf(happened.also)}` : ''}) h
    group by contact_id
  )`;

/** What stands in the row of a session itself is read once for all of it. */
const [OF_SESSIONS, ELSEWHERE] = [true, false].map((within) =>
  entriesOf(MOMENT_COLUMNS).filter(
    ([field]) => !(field in ACT_KINDS) && (HAPPENED[field]!.from === 'engagement e') === within,
  ),
) as [[FieldKey, string][], [FieldKey, string][]];

const SESSIONS = `
  session_of as (
    select e.contact_id,
      ${entriesOf(MEASURE_COLUMNS)
        .map(([field, column]) => `${MEASURES[field]!} as ${column}`)
        .join(',\n      ')},
      ${OF_SESSIONS.map(([field, column]) => `${latest(HAPPENED[field]!.at, HAPPENED[field]!.where)} as ${column}`).join(',\n      ')},
      (array_agg(e.attendance order by e.settled_at desc, e.registration_id desc)
        filter (where e.attendance is not null))[1] as attendance
    from engagement e where e.contact_id = any($2) and e.workspace_id = $1 group by e.contact_id
  )`;

/** Handouts and replays count once in a session, at the last time; all acts of somebody lie together. */
const ACTS = `
  act_of as (
    select contact_id, ${entriesOf(ACT_KINDS)
      .map(([field, kind]) => `${latest('at', `kind = '${kind}'`)} as ${MOMENT_COLUMNS[field]!}`)
      .join(',\n      ')},
      max(amount) filter (where kind = 'replay') as replay_minutes
    from (
      select contact_id, kind, max(at) as at, max(amount) as amount from contact_act
      where ${PEOPLE} workspace_id = $1
      group by contact_id, kind, case kind when 'handout' then registration_id::text || detail
        when 'replay' then registration_id::text else id::text end
      union all
      select contact_id, 'call', at, null from call where ${PEOPLE} workspace_id = $1
    ) a group by contact_id
  )`;

const OTHERS = [
  'tag_of',
  'attribute_of',
  'answer_of',
  'act_of',
  ...ELSEWHERE.map(([, column]) => `${column}_of`),
];

const COLUMNS = [
  'touches',
  'fit',
  'engagement',
  'replay_minutes',
  ...entriesOf(MEASURE_COLUMNS).map(([, column]) => column),
  'unsubscribed',
  'domain',
  'language',
  'time_zone',
  'attendance',
  'stage',
  'cell',
  'phase',
  ...entriesOf(MOMENT_COLUMNS).map(([, column]) => column),
  'tags',
  'answers',
  'attributes',
  'numbers',
];

/** Columns that are not taken over as a part of the statement brings them. */
const MADE: Record<string, string> = {
  touches: 'c.touches',
  unsubscribed: 'c.unsubscribed',
  domain: 'c.domain',
  language: 'c.language',
  time_zone: 'lower(c.time_zone)',
  cell: 'lower(l.cell)',
};

export const REGISTRATIONS_OF = `
  select coalesce(array_agg(registration_id), '{}') as ids from engagement where contact_id = any($1)`;

/**
 * Makes the summaries of some contacts ($2) of a workspace ($1), who have these registrations ($3), what their rows say now, and writes those that differ. Only
 * one may run at a time: who looked earlier must not write later.
 */
export const SUMMARISE = `
  with ${SESSIONS},
  ${ACTS},
  ${ELSEWHERE.map(([field, column]) => momentsOf(HAPPENED[field]!, column)).join(',')},
  tag_of as (
    select contact_id, array_agg(tag order by tag) as tags from contact_tag
    where ${PEOPLE} workspace_id = $1 group by contact_id
  ),
  attribute_of as (
    select contact_id, jsonb_object_agg(name, value) as attributes,
      jsonb_object_agg(name, number) filter (where number is not null) as numbers
    from contact_attribute where ${PEOPLE} workspace_id = $1 group by contact_id
  ),
  answer_of as (
    select e.contact_id, array_agg(distinct lower(p.answer)) as answers
    from engagement e join poll_answer p on p.registration_id = e.registration_id
    where e.contact_id = any($2) and e.workspace_id = $1 ${BY_REGISTRATION('p')} group by e.contact_id
  ),
  put as (
    insert into contact_summary as s (id, workspace_id, ${COLUMNS.join(', ')})
    select c.id, c.workspace_id, ${COLUMNS.map((column) => MADE[column] ?? column).join(', ')}
    from contact c
    left join session_of on session_of.contact_id = c.id
    ${OTHERS.map((name) => `left join ${name} on ${name}.contact_id = c.id`).join('\n    ')}
    left join lead l on l.contact_id = c.id and l.workspace_id = c.workspace_id
    where c.id = any($2) and c.workspace_id = $1
    order by c.id
    on conflict (id) do update set ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${COLUMNS.map((column) => `s.${column}`).join(', ')})
      is distinct from (${COLUMNS.map((column) => `excluded.${column}`).join(', ')})
  )
  delete from contact_summary s
  where s.id = any($2) and s.workspace_id = $1 and not exists (select from contact c where c.id = s.id and c.id = any($2))`;
