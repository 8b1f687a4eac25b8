import { lowered } from '../profiles/lowered.js';
import { fieldOf } from './fields.js';
import type { Operator } from './operators.js';
import type { Clause } from './rule.js';
import { COLUMNS, HAPPENED, type Happened, MEASURES } from './sources.js';
import type { Values } from './values.js';

/** For whom a statement asks; the places of these values in it. */
export interface Scope {
  workspaceId: string;
  now: string;
  /** Only these contacts; null for all of the workspace. */
  contactIds: string | null;
}

export interface CompiledClause {
  /** Brings at most one row per contact. */
  join: string;
  /** True where the clause holds; false or null where it does not. */
  predicate: string;
  dueAt: string | null;
}

/** One clause. Its type decides what it reads; `as` is the name of what it joins. */
export function compileClause(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  switch (fieldOf(clause.field).type) {
    case 'text':
      return plain(compareText(clause, COLUMNS[clause.field]!, values));
    case 'choice':
      return clause.field === 'subscribed'
        ? plain(clause.value.text === 'yes' ? 'not c.unsubscribed' : 'c.unsubscribed')
        : attendance(clause, as, values, scope);
    case 'tag':
      return tagged(clause, as, values, scope);
    case 'attribute':
      return attribute(clause, as, values);
    case 'number':
      return measured(clause, as, values, scope);
    case 'answer':
      return answered(clause, as, values, scope);
    case 'count':
      return counted(clause, as, values, scope);
    case 'segment':
      return member(clause, as, values);
  }
}

const plain = (predicate: string): CompiledClause => ({ join: '', predicate, dueAt: null });

/** Rows of one workspace, and where only some contacts are asked for, of these: found by their index. */
function within({ workspaceId, contactIds }: Scope, workspace: string, contact: string): string {
  const rows = `${workspace} = ${workspaceId}`;
  return contactIds === null ? rows : `${rows} and ${contact} = any(${contactIds})`;
}

/** On a text in lower case that is null where nothing is known. */
function compareText({ operator, value }: Clause, column: string, values: Values): string {
  const text = () => values.bind(lowered(value.text!), 'text');
  switch (operator) {
    case 'is':
      return `${column} = ${text()}`;
    case 'is-not':
      return `${column} is distinct from ${text()}`;
    case 'any-of':
      return `${column} = any(${values.bind(value.texts!.map(lowered), 'text[]')})`;
    case 'contains':
      return `${column} like ${values.bind(`%${lowered(value.text!).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`, 'text')}`;
    case 'exists':
      return `${column} is not null`;
    case 'exists-not':
      return `${column} is null`;
    case 'at-least':
    case 'at-most':
      throw new Error('texts have no order');
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

function attribute(clause: Clause, as: string, values: Values): CompiledClause {
  const { operator, value } = clause;
  const name = values.bind(value.name, 'text');
  const ordered = operator === 'at-least' ? '>=' : operator === 'at-most' ? '<=' : null;
  return {
    join: `left join contact_attribute ${as} on ${as}.contact_id = c.id and ${as}.name = ${name}`,
    predicate: ordered
      ? `${as}.number ${ordered} ${values.bind(value.number, 'double precision')}`
      : compareText(clause, `${as}.value`, values),
    dueAt: null,
  };
}

/** Who has done nothing yet has zero of everything. */
function compareNumber(operator: Operator, column: string, number: number, values: Values): string {
  const bound = values.bind(number, 'double precision');
  // Without the zero the join can be driven by those who have something; it is the same for numbers above it.
  const known = number > 0 && operator !== 'at-most' ? column : `coalesce(${column}, 0)`;
  if (operator === 'at-least') return `${known} >= ${bound}`;
  return operator === 'at-most' ? `${known} <= ${bound}` : `${known} = ${bound}`;
}

function measured(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const { field, operator, value } = clause;
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

/** Of all answers that somebody gave, one is enough. */
function answered(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const { operator } = clause;
  const sought = operator === 'is-not' ? { ...clause, operator: 'is' as const } : clause;
  return {
    join: `left join (
      select distinct e.contact_id from engagement e
      join poll_answer p on p.registration_id = e.registration_id
      where ${compareText(sought, 'lower(p.answer)', values)} and ${within(scope, 'e.workspace_id', 'e.contact_id')}
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: anyRow(operator, as),
    dueAt: null,
  };
}

function counted(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  const { operator, value } = clause;
  const source: Happened = HAPPENED[clause.field]!;
  const conditions = [source.where, within(scope, source.workspace, source.contact)];
  if (value.webinarId)
    conditions.push(`${source.webinar ?? 'null'} = ${values.bind(value.webinarId, 'uuid')}`);
  // Days of 24 hours: they begin and end for everybody at the same moment.
  const window =
    value.days === undefined ? null : `make_interval(hours => 24 * ${values.bind(value.days, 'integer')})`;
  if (window) conditions.push(`${source.at} > ${scope.now} - ${window}`);
  return {
    join: `left join (
      select ${source.contact} as contact_id, count(*) as times, min(${source.at}) as first_at from ${source.from}
      where ${conditions.join(' and ')} group by ${source.contact}
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: compareNumber(operator, `${as}.times`, value.number!, values),
    dueAt: window && `${as}.first_at + ${window}`,
  };
}

function member({ operator, value }: Clause, as: string, values: Values): CompiledClause {
  const segment = values.bind(value.text, 'uuid');
  return {
    join: `left join segment_member ${as} on ${as}.segment_id = ${segment} and ${as}.contact_id = c.id`,
    predicate: anyRow(operator, as),
    dueAt: null,
  };
}
