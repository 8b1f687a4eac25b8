import type { Scoring } from '../scoring-rules/scoring.js';
import type { Values } from '../segment-rules/values.js';
import { CASES, SINGLE } from './act-cases.js';
import { type ActRule, actRules, halfLivesTo } from './rules-in-statements.js';

/** Of so many answers the times are taken one by one; of more they are a set, which costs several times as much. */
const USUAL_ANSWERS = 4;

/**
 * What a ledger of the row `e` would come to, with no ledger: the rules stand side by side in expressions, because a row
 * for each rule and person costs several times as much. `columns` is to be selected beside `e`, and then `points` is the
 * score, and `worth` the same told for the fixed moment, as far as its entries have a time. What was earned with words in
 * answers stands with the answers alone, and is read from `said`.
 */
export function summedPoints(
  scoring: Scoring,
  halfLife: string,
  values: Values,
): { columns: string; points: string; worth: string } {
  const rules = actRules(scoring);
  const byTime = new Map<string, string[]>();
  for (const rule of rules.filter(({ field }) => SINGLE.includes(field))) {
    const { at } = CASES[rule.field]!;
    byTime.set(at, [...(byTime.get(at) ?? []), earnedBy(rule, values)]);
  }
  // Each is needed twice, and is worked out once.
  const columns = [...byTime.values()].map((earned, index) => `, ${earned.join(' + ')} as earned_${index}`);
  const points = columns.map((_, index) => `e.earned_${index}`);
  const worth = [...byTime.keys()].map((at, index) => worthOf(`e.earned_${index}`, at, halfLife));
  for (const rule of rules.filter(({ field }) => field === 'poll')) {
    const polls = answersEarn(rule, halfLife, values);
    points.push(polls.points);
    worth.push(polls.worth);
  }
  if (rules.some(({ field }) => field === 'answer')) {
    points.push('coalesce(said.points, 0)');
    worth.push('coalesce(said.worth, 0)');
  }
  return {
    columns: columns.join(''),
    points: ['0', ...points].join(' + '),
    worth: ['0', ...worth].join(' + '),
  };
}

/** The case of the rule with its numbers in their places, never less than nothing. */
function earnedBy({ field, least, points, cap }: ActRule, values: Values): string {
  const places: Record<string, string> = {
    'r.points': values.bind(points, 'integer'),
    'r.least': values.bind(least, 'double precision'),
  };
  const earned = CASES[field]!.points.replaceAll(/\br\.(?:points|least)\b/g, (place) => places[place]!);
  // What is not earned is null, and the least of nothing and a cap would be the cap.
  return `greatest(0, least(coalesce(${earned}, 0), ${values.bind(cap, 'integer')}))`;
}

/** The first answers fill the cap. */
function answersEarn({ points, cap }: ActRule, halfLife: string, values: Values) {
  const [each, most] = [values.bind(points, 'integer'), values.bind(cap, 'integer')];
  const earned = (place: string) => `greatest(0, least(${each}, ${most} - (${place} - 1) * ${each}))`;
  const usual = Array.from({ length: USUAL_ANSWERS }, (_, index) =>
    worthOf(earned(String(index + 1)), `e.answered_at[${index + 1}]`, halfLife),
  );
  return {
    points: `greatest(0, least(e.polls_answered * ${each}, ${most}))`,
    worth: `case when e.polls_answered > ${USUAL_ANSWERS} then (
      select sum(${worthOf(earned('a.place'), 'a.at', halfLife)})
      from unnest(e.answered_at) with ordinality as a(at, place)
    ) else ${usual.join(' + ')} end`,
  };
}

/** What has no time yet is worth nothing yet. */
const worthOf = (points: string, at: string, halfLife: string) =>
  `case when ${at} is null then 0 else ${points} * power(2::double precision, ${halfLivesTo(at, halfLife)}) end`;
