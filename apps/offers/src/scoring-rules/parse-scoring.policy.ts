import type { FieldProblem } from '@funnelcast/service-kit';
import { CALL_OUTCOMES } from '../calls/call-outcomes.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import { actField, isActField } from './act-fields.js';
import { fitClause } from './read-scoring.policy.js';
import { CELLS, type Scoring, type ScoringRule, STAGES } from './scoring.js';
import { ScoringNotUnderstood } from './scoring-rules.errors.js';

const MOST_RULES = 60;
const MOST_POINTS = 1_000;
const LARGEST_LEAST = 10_000;
const ID = /^[\w-]{1,40}$/;

/** Holds what somebody wrote against the catalogue, and gives it without anything that is not known. */
export function parseScoring(given: Scoring): Scoring {
  const problems: FieldProblem[] = [];
  const expect = (holds: boolean, pointer: string, [rule, message]: [string, string]) => {
    if (!holds) problems.push({ pointer, rule, message });
  };
  expect(given.rules.length <= MOST_RULES, '/rules', ['size', `there may be ${MOST_RULES} rules`]);
  expect(new Set(given.rules.map(({ id }) => id)).size === given.rules.length, '/rules', [
    'unique',
    'two rules have the same id',
  ]);
  const rules = given.rules.slice(0, MOST_RULES).map((rule, index) => {
    for (const [field, message] of Object.entries(wrongIn(rule)))
      expect(message === null, `/rules/${index}/${field}`, [field, message ?? '']);
    return plainRule(rule);
  });
  for (const name of ['fitThresholds', 'engagementThresholds'] as const) {
    const [first, second] = given[name];
    expect(first > second, `/${name}`, ['order', 'the first class must ask for more than the second']);
  }
  for (const cell of CELLS)
    expect(STAGES.includes(given.stages[cell]), `/stages/${cell}`, [
      'stage',
      `choose from ${STAGES.join(', ')}`,
    ]);
  if (problems.length > 0) throw new ScoringNotUnderstood(problems);
  return {
    ...given,
    rules,
    stages: Object.fromEntries(CELLS.map((cell) => [cell, given.stages[cell]])) as Scoring['stages'],
  };
}

/** In words what is wrong with each part, null where nothing is. */
function wrongIn(rule: ScoringRule): Record<string, string | null> {
  const { id, kind, points, cap } = rule;
  const whole = Number.isInteger(points) && Math.abs(points) <= MOST_POINTS && points !== 0;
  return {
    id: ID.test(id) ? null : 'an id is made of letters, digits and hyphens',
    value: kind === 'fit' ? wrongInFit(rule) : wrongInAct(rule),
    points: whole ? null : `give or take whole points up to ${MOST_POINTS}, but not none`,
    cap:
      cap === null || (Number.isInteger(cap) && cap > 0)
        ? null
        : 'the most that a rule gives or takes is a whole number above nothing',
  };
}

function wrongInFit(rule: ScoringRule): string | null {
  const clause = fitClause(rule);
  return typeof clause === 'string' ? clause : null;
}

function wrongInAct({ field, value }: ScoringRule): string | null {
  if (!isActField(field)) return 'there is no such act';
  const isWord =
    typeof value === 'string' && value.trim() !== '' && value.length <= 200 && STORABLE_TEXT.test(value);
  const isLeast = typeof value === 'number' && value >= 0 && value <= LARGEST_LEAST;
  switch (actField(field).asks) {
    case 'nothing':
      return value === null ? null : 'this act is not compared with anything';
    case 'least':
      return isLeast ? null : 'give a number';
    case 'word':
      return isWord ? null : 'give a word';
    case 'maybe-word':
      return value === null || isWord ? null : 'give a word, or nothing';
    case 'outcome':
      return CALL_OUTCOMES.some((one) => one === value) ? null : `choose from ${CALL_OUTCOMES.join(', ')}`;
  }
}

/** A profile fits or does not: its points are their own cap. */
function plainRule({ id, kind, field, operator, value, points, cap, active }: ScoringRule): ScoringRule {
  return kind === 'fit'
    ? { id, kind, field, operator, value, points, cap: null, active }
    : { id, kind, field, operator: null, value, points, cap, active };
}
