import { isDeepStrictEqual } from 'node:util';
import { CELLS, type Scoring, type ScoringRule } from './scoring.js';

const same = (one: unknown, other: unknown) => isDeepStrictEqual(one, other);

const SETTINGS = [
  'halfLifeDays',
  'hotScore',
  'fitThresholds',
  'engagementThresholds',
  'overrides',
] as const satisfies readonly (keyof Scoring)[];

/** What is different between two scorings, one short line each, for the list of changes. */
export function scoringDifferences(before: Scoring, after: Scoring): string[] {
  const known = new Map(before.rules.map((rule) => [rule.id, rule]));
  const kept = new Set(after.rules.map(({ id }) => id));
  return [
    ...after.rules.flatMap((rule) => {
      const old = known.get(rule.id);
      if (!old) return [`+ ${ruleLine(rule)}`];
      return same(ruleLine(old), ruleLine(rule)) ? [] : [`${ruleLine(old)} → ${ruleLine(rule)}`];
    }),
    ...before.rules.filter(({ id }) => !kept.has(id)).map((rule) => `- ${ruleLine(rule)}`),
    ...SETTINGS.filter((name) => !same(before[name], after[name])).map(
      (name) => `${name}: ${JSON.stringify(before[name])} → ${JSON.stringify(after[name])}`,
    ),
    ...CELLS.filter((cell) => before.stages[cell] !== after.stages[cell]).map(
      (cell) => `${cell}: ${before.stages[cell]} → ${after.stages[cell]}`,
    ),
  ];
}

function ruleLine({ field, operator, value, points, cap, active }: ScoringRule): string {
  const compared =
    value === null || value === undefined ? '' : ` ${JSON.stringify(value, ['name', 'value'])}`;
  return `${field}${operator === null ? '' : ` ${operator}`}${compared}: ${points}${cap === null ? '' : ` (${cap})`}${active ? '' : ', off'}`;
}
