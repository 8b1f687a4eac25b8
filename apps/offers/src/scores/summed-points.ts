import type { Scoring } from '../scoring-rules/scoring.js';
import type { Values } from '../segment-rules/values.js';
import { CASES, SINGLE } from './act-cases.js';
import { type ActRule, actRules, halfLivesTo } from './rules-in-statements.js';
import { answerEntries, answersOf, remembered, SAID } from './wanted-score-entries.js';

/** Of so many answers the times are taken one by one; of more they are a set, which costs several times as much. */
const USUAL_ANSWERS = 4;

/** Acts that count as often as they were done; all others earn the points of their rule at most. */
const OFTEN = ['question', 'handout'];

/**
 * What the ledgers of the rows of engagement that `where` tells would come to, with no ledger: the rules stand side by side
 * in expressions, because a row for each rule and person costs several times as much. `points` is the score, nothing at
 * least, and `worth` what the ledger comes to, told for the fixed moment, as far as its entries have a time. A query that keeps nothing on the way, so that the
 * rows may be dealt out among processes. The rules are also expected as `rule`, for words in answers.
 */
export function summedPoints(
  scoring: Scoring,
  halfLife: string,
  values: Values,
): (where: string, sessions?: string) => string {
  const rules = actRules(scoring);
  const byTime = new Map<string, string[]>();
  for (const rule of rules.filter(({ field }) => SINGLE.includes(field))) {
    const { at } = CASES[rule.field]!;
    byTime.set(at, [...(byTime.get(at) ?? []), earnedBy(rule, values)]);
  }
  // Each is needed twice, and is worked out once: nothing is drawn together over an offset.
  const columns = [...byTime.values()].map((earned, index) => `, ${earned.join(' + ')} as earned_${index}`);
  const points = columns.map((_, index) => `e.earned_${index}`);
  const worth = [...byTime.keys()].map((at, index) => worthOf(`e.earned_${index}`, at, halfLife));
  for (const rule of rules.filter(({ field }) => field === 'poll')) {
    const polls = answersEarn(rule, halfLife, values);
    points.push(polls.points);
    worth.push(polls.worth);
  }
  const asksWords = rules.some(({ field }) => field === 'answer');
  if (asksWords) {
    points.push('coalesce(said.points, 0)');
    worth.push('coalesce(said.worth, 0)');
  }
  return (where, sessions) => `
    select e.registration_id, e.contact_id, e.score, e.lead_cell, e.lead_stage, e.bought_at is not null as bought,
           greatest(0, ${['0', ...points].join(' + ')})::integer as points, ${['0', ...worth].join(' + ')} as worth
    from (
      select e.*${columns.join('')} from (${remembered(where, sessions)} offset 0) e offset 0
    ) e ${asksWords ? `left join (${said(where, halfLife)}) said using (registration_id)` : ''}`;
}

/** What was earned with words in answers stands with the answers alone. */
const said = (where: string, halfLife: string) => `
  select registration_id, sum(points) as points,
         sum(points * power(2::double precision, ${halfLivesTo('answered_at', halfLife)})) as worth
  from (${answerEntries(
    `(select g.registration_id, g.workspace_id from engagement g where ${where})`,
    answersOf(`select g.registration_id from engagement g where ${where}`),
    SAID,
    false,
  )}) x group by registration_id`;

/** The case of the rule with its numbers in their places. */
function earnedBy({ field, least, points, cap }: ActRule, values: Values): string {
  const often = OFTEN.includes(field);
  const places: Record<string, string> = {
    'r.points': values.bind(points, 'integer'),
    'r.least': values.bind(least, 'double precision'),
  };
  const earned = CASES[field]!.points.replaceAll(/\br\.(?:points|least)\b/g, (place) => places[place]!);
  // What is not earned is null, and the least of nothing and a cap would be the cap.
  const known = `coalesce(${earned}, 0)`;
  if (cap === null || (!often && cap >= Math.abs(points))) return known;
  const most = values.bind(cap, 'integer');
  return points < 0 ? `greatest(${known}, -${most})` : `least(${known}, ${most})`;
}

/** The first answers fill the cap. */
function answersEarn({ points, cap }: ActRule, halfLife: string, values: Values) {
  const [each, most] = [values.bind(Math.abs(points), 'integer'), values.bind(cap, 'integer')];
  const sign = points < 0 ? '-' : '';
  const earned = (place: string) => `${sign}greatest(0, least(${each}, ${most} - (${place} - 1) * ${each}))`;
  const usual = Array.from({ length: USUAL_ANSWERS }, (_, index) =>
    worthOf(earned(String(index + 1)), `e.answered_at[${index + 1}]`, halfLife),
  );
  return {
    points: `(${sign}greatest(0, least(e.polls_answered * ${each}, ${most})))`,
    worth: `case when e.polls_answered > ${USUAL_ANSWERS} then (
      select sum(${worthOf(earned('a.place'), 'a.at', halfLife)})
      from unnest(e.answered_at) with ordinality as a(at, place)
    ) else ${usual.join(' + ')} end`,
  };
}

/** What has no time yet is worth nothing yet. */
const worthOf = (points: string, at: string, halfLife: string) =>
  `case when ${at} is null then 0 else (${points}) * power(2::double precision, ${halfLivesTo(at, halfLife)}) end`;
