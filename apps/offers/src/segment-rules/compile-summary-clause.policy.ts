import { DEFAULT_SCORING } from '../scoring-rules/default-scoring.js';
import { ENGAGEMENT_EPOCH } from '../scoring-rules/scoring.js';
import { MEASURE_COLUMNS, MOMENT_COLUMNS, MOMENTS_KEPT } from '../contact-summaries/summary-columns.js';
import { lowered } from '../profiles/lowered.js';
import { halfLivesTo } from '../scores/rules-in-statements.js';
import {
  afterNow,
  type CompiledClause,
  compareNumber,
  compareText,
  plain,
  type Scope,
} from './compare-clause.policy.js';
import { fieldOf } from './fields.js';
import type { Operator } from './operators.js';
import { type Clause, isNarrowed } from './rule.js';
import type { Values } from './values.js';

/**
 * A clause over `contact_summary c`, which joins nothing; null where the summary does not hold what it asks: something
 * narrowed to one webinar or the like, a count beyond the moments that are kept, a stage, members of other segments.
 */
export function fromSummary(clause: Clause, values: Values, scope: Scope): CompiledClause | null {
  const { field, operator, value } = clause;
  switch (fieldOf(field).type) {
    case 'text':
      return plain(compareText(clause, COLUMNS[field]!, values));
    case 'choice':
      if (field === 'subscribed' || field === 'stuck') return null;
      return plain(compareText(clause, `c.${STANDING[field] ?? 'attendance'}`, values));
    case 'tag':
      return plain(compareAny(clause, 'c.tags', values));
    case 'answer':
      return plain(compareAny(clause, 'c.answers', values));
    case 'attribute':
      return plain(attribute(clause, values));
    case 'number':
      if (field === 'engagement') return engaged(clause, values, scope);
      return plain(compareNumber(operator, `c.${NUMBERS[field] ?? field}`, value.number!, values));
    case 'count':
      return isNarrowed(value) || value.number! >= MOMENTS_KEPT ? null : counted(clause, values, scope);
    case 'stage':
    case 'segment':
      return null;
  }
}

const COLUMNS: Partial<Record<Clause['field'], string>> = {
  'email-domain': 'c.domain',
  language: 'c.language',
  'time-zone': 'c.time_zone',
};

const NUMBERS: Partial<Record<Clause['field'], string>> = {
  ...MEASURE_COLUMNS,
  'replay-minutes': 'replay_minutes',
};

/** Summaries keep them under the names of the columns that they come from. */
const STANDING: Partial<Record<Clause['field'], string>> = {
  'lead-stage': 'stage',
  cell: 'cell',
  phase: 'phase',
};

/** One of several texts is enough; that there is none of them is what the negative ones ask. */
function compareAny({ operator, value }: Clause, list: string, values: Values): string {
  const one = (text: string) => values.bind(lowered(text), 'text');
  switch (operator) {
    case 'is':
      return `${one(value.text!)} = any(${list})`;
    case 'is-not':
      return `(${one(value.text!)} = any(${list})) is not true`;
    case 'any-of':
      return `${list} && ${values.bind(value.texts!.map(lowered), 'text[]')}`;
    case 'contains':
      return `exists (select from unnest(${list}) a where ${compareText({ operator, value, field: 'answer' }, 'a', values)})`;
    case 'exists':
      return `${list} is not null`;
    case 'exists-not':
      return `${list} is null`;
    case 'at-least':
    case 'at-most':
      throw new Error('texts have no order');
  }
}

function attribute(clause: Clause, values: Values): string {
  const { operator, value } = clause;
  const name = values.bind(value.name, 'text');
  const ordered = operator === 'at-least' ? '>=' : operator === 'at-most' ? '<=' : null;
  return ordered
    ? `(c.numbers ->> ${name})::double precision ${ordered} ${values.bind(value.number, 'double precision')}`
    : compareText(clause, `(c.attributes ->> ${name})`, values);
}

/**
 * Points as they are worth now, to the sixth digit, said the other way round: what the logarithm that is kept has to reach.
 * So nothing has to be raised to a power for everybody.
 */
function engaged({ operator, value }: Clause, values: Values, scope: Scope): CompiledClause {
  const digits = Math.round(1_000_000_000 * value.number!) / 1_000;
  const border = (operator === 'at-most' ? Math.floor(digits) + 0.5 : Math.ceil(digits) - 0.5) / 1_000_000;
  // Zero points are what everybody has at least.
  if (border <= 0) return plain(operator === 'at-most' ? 'false' : 'true');
  const bound = values.bind(Math.log2(border), 'double precision');
  // Asks nothing of the contact, so it is worked out once per statement and not for everybody.
  const halfLife = `(select coalesce(max(r.half_life_days), ${DEFAULT_SCORING.halfLifeDays})::double precision
      from scoring r where r.workspace_id = ${scope.workspaceId})`;
  const reached = `c.engagement >= (select ${halfLivesTo(scope.now, halfLife)}) + ${bound}`;
  const falls = `date_trunc('milliseconds', '${ENGAGEMENT_EPOCH}'::timestamptz + make_interval(
      secs => 86400 * ${halfLife} * (c.engagement - ${bound})
    )) + interval '2 milliseconds'`;
  return {
    join: '',
    predicate: operator === 'at-most' ? `(${reached}) is not true` : reached,
    dueAt: afterNow(falls, scope),
  };
}

/** The latest moments are kept in their order, so that something happened so often is one look at one of them. */
function counted({ field, operator, value }: Clause, values: Values, scope: Scope): CompiledClause {
  const number = value.number!;
  const window =
    value.days === undefined ? null : `make_interval(hours => 24 * ${values.bind(value.days, 'integer')})`;
  const moment = (times: number) => `c.${MOMENT_COLUMNS[field]!}[${times}]`;
  const happened = (times: number) =>
    times <= 0
      ? 'true'
      : window
        ? `${moment(times)} > ${scope.now} - ${window}`
        : `${moment(times)} is not null`;
  const ends = (times: number) => `${moment(times)} + ${window}`;
  return {
    join: '',
    predicate: COUNTS[operator]!(number, happened),
    dueAt: window && DUE[operator]!(number, happened, ends),
  };
}

type Happened = (times: number) => string;
const COUNTS: Partial<Record<Operator, (number: number, happened: Happened) => string>> = {
  'at-least': (number, happened) => happened(number),
  'at-most': (number, happened) => (number < 0 ? 'false' : `(${happened(number + 1)}) is not true`),
  is: (number, happened) =>
    number < 0 ? 'false' : `(${happened(number)}) and (${happened(number + 1)}) is not true`,
};

type Ends = (times: number) => string;
/** When the moment that decides leaves the window. */
const DUE: Partial<Record<Operator, (number: number, happened: Happened, ends: Ends) => string | null>> = {
  'at-least': (number, happened, ends) => leaving(number, happened, ends),
  'at-most': (number, happened, ends) => leaving(number + 1, happened, ends),
  is: (number, happened, ends) => {
    const [over, exact] = [leaving(number + 1, happened, ends), leaving(number, happened, ends)];
    return over && exact ? `coalesce(${over}, ${exact})` : (over ?? exact);
  },
};

const leaving = (times: number, happened: Happened, ends: Ends) =>
  times <= 0 ? null : `case when ${happened(times)} then ${ends(times)} end`;
