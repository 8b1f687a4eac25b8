import { lowered } from '../profiles/lowered.js';
import {
  type CompiledClause,
  compareNumber,
  compareText,
  ofThose,
  plain,
  type Scope,
  within,
} from './compare-clause.policy.js';
import { fieldOf } from './fields.js';
import type { Operator } from './operators.js';
import type { Clause } from './rule.js';
import { fromSummary } from './compile-summary-clause.policy.js';
import { placed, stuck } from './compile-conveyor-clause.policy.js';
import { engaged, fitting, standing } from './compile-lead-clause.policy.js';
import { COLUMNS, HAPPENED, type Happened, LEAD_COLUMNS, MEASURES } from './sources.js';
import type { Values } from './values.js';

/** One clause. Its type decides what it reads; `as` is the name of what it joins. */
export function compileClause(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  return (scope.summarised && fromSummary(clause, values, scope)) || joined(clause, as, values, scope);
}

function joined(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  switch (fieldOf(clause.field).type) {
    case 'text':
      return plain(compareText(clause, COLUMNS[clause.field]!, values));
    case 'choice':
      if (clause.field === 'stuck') return stuck(clause, as, scope);
      if (clause.field in LEAD_COLUMNS) return standing(clause, as, values, scope);
      return clause.field === 'subscribed'
        ? plain(clause.value.text === 'yes' ? 'not c.unsubscribed' : 'c.unsubscribed')
        : attendance(clause, as, values, scope);
    case 'tag':
      return tagged(clause, as, values, scope);
    case 'attribute':
      return attribute(clause, as, values, scope);
    case 'number':
      return measured(clause, as, values, scope);
    case 'answer':
      return answered(clause, as, values, scope);
    case 'count':
      return counted(clause, as, values, scope);
    case 'stage':
      return placed(clause, as, values, scope);
    case 'segment':
      return member(clause, as, values);
  }
}

function attendance(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  return {
    join: `left join (
      select distinct on (e.contact_id) e.contact_id, e.attendance from engagement e
      where e.attendance is not null and ${within(scope, 'e.workspace_id', 'e.contact_id')}
      order by e.contact_id, e.settled_at desc, e.registration_id desc
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: compareText(clause, `${as}.attendance`, values),
    dueAt: null,
  };
}

/** `is-not` and `exists-not` are the lack of any such row. */
const LACK: readonly Operator[] = ['is-not', 'exists-not'];

const anyRow = (operator: Operator, as: string) =>
  `${as}.contact_id is ${LACK.includes(operator) ? '' : 'not '}null`;

function tagged({ operator, value }: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const tags = value.texts ?? (value.text === undefined ? undefined : [value.text]);
  const which = tags ? `t.tag = any(${values.bind(tags.map(lowered), 'text[]')})` : 'true';
  return {
    join: `left join (
      select distinct t.contact_id from contact_tag t
      where ${which} and ${within(scope, 't.workspace_id', 't.contact_id')}
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: anyRow(operator, as),
    dueAt: null,
  };
}

function attribute(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const { operator, value } = clause;
  const name = values.bind(value.name, 'text');
  const ordered = operator === 'at-least' ? '>=' : operator === 'at-most' ? '<=' : null;
  return {
    join: `left join contact_attribute ${as} on ${as}.contact_id = c.id and ${as}.name = ${name}
      ${ofThose(scope, `${as}.contact_id`)}`,
    predicate: ordered
      ? `${as}.number ${ordered} ${values.bind(value.number, 'double precision')}`
      : compareText(clause, `${as}.value`, values),
    dueAt: null,
  };
}

function measured(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const { field, operator, value } = clause;
  if (field === 'fit') return fitting(clause, as, values, scope);
  if (field === 'engagement') return engaged(clause, as, values, scope);
  if (field === 'replay-minutes') return replayed(clause, as, values, scope);
  if (field === 'touches') return plain(compareNumber(operator, 'c.touches', value.number!, values));
  return {
    join: `left join (
      select e.contact_id, ${MEASURES[field]!} as measure from engagement e
      where ${within(scope, 'e.workspace_id', 'e.contact_id')} group by e.contact_id
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: compareNumber(operator, `${as}.measure`, value.number!, values),
    dueAt: null,
  };
}

function replayed({ operator, value }: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  return {
    join: `left join (
      select a.contact_id, max(a.amount) as measure from contact_act a
      where a.kind = 'replay' and ${within(scope, 'a.workspace_id', 'a.contact_id')} group by a.contact_id
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: compareNumber(operator, `${as}.measure`, value.number!, values),
    dueAt: null,
  };
}

/** Told beside a join, for plans of sets: these never look up row by row, and would read everybody's. */
const REGISTRATIONS_OF = (contactIds: string) =>
  `array(select registration_id from engagement where contact_id = any(${contactIds}))`;

/** Of all answers that somebody gave, one is enough. */
function answered(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const { operator } = clause;
  const sought = operator === 'is-not' ? { ...clause, operator: 'is' as const } : clause;
  return {
    join: `left join (
      select distinct e.contact_id from engagement e
      join poll_answer p on p.registration_id = e.registration_id
      where ${compareText(sought, 'lower(p.answer)', values)} and ${within(scope, 'e.workspace_id', 'e.contact_id')}
        ${ofThose(scope, 'p.registration_id', REGISTRATIONS_OF)}
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: anyRow(operator, as),
    dueAt: null,
  };
}

function counted(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const { operator, value } = clause;
  const source: Happened = HAPPENED[clause.field]!;
  // Days of 24 hours: they begin and end for everybody at the same moment.
  const window =
    value.days === undefined ? null : `make_interval(hours => 24 * ${values.bind(value.days, 'integer')})`;
  const momentsOf = (one: Happened) => {
    const conditions = [
      one.where,
      within(scope, one.workspace, one.contact),
      ...narrowed(clause, one, values),
      ...(window ? [`${one.at} > ${scope.now} - ${window}`] : []),
    ];
    return `select ${one.contact} as contact_id, ${one.at} as at from ${one.from} where ${conditions.join(' and ')}`;
  };
  const moments = [source, ...(source.also ? [source.also] : [])].map(momentsOf).join(' union all ');
  return {
    join: `left join (
      select h.contact_id, count(*) as times, min(h.at) as first_at from (${moments}) h group by h.contact_id
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: compareNumber(operator, `${as}.times`, value.number!, values),
    dueAt: window && `${as}.first_at + ${window}`,
  };
}

function narrowed({ field, value }: Clause, source: Happened, values: Values): string[] {
  const { webinarId, containing, outcome, productId, rung } = value;
  const equals = (column: string | undefined, part: string | undefined, type: string) =>
    part === undefined ? [] : [`${column ?? 'null'} = ${values.bind(part, type)}`];
  return [
    ...equals(source.webinar, webinarId, 'uuid'),
    ...(containing === undefined
      ? []
      : [compareText({ field, operator: 'contains', value: { text: containing } }, source.detail!, values)]),
    ...equals(source.outcome, outcome, 'text'),
    ...equals(source.product, productId, 'uuid'),
    ...equals(source.rung, rung, 'text'),
  ];
}

function member({ operator, value }: Clause, as: string, values: Values): CompiledClause {
  const segment = values.bind(value.text, 'uuid');
  return {
    join: `left join segment_member ${as} on ${as}.segment_id = ${segment} and ${as}.contact_id = c.id`,
    predicate: anyRow(operator, as),
    dueAt: null,
  };
}
