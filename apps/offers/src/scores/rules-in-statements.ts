import { DEFAULT_SCORING } from '../scoring-rules/default-scoring.js';
import { type Scoring, type ScoringRule, ENGAGEMENT_EPOCH } from '../scoring-rules/scoring.js';

/** A rule about acts as statements read it: what it is compared with stands in columns of its own. */
export interface ActRule {
  id: string;
  field: string;
  least: number | null;
  word: string | null;
  points: number;
  cap: number | null;
}

export function actRules({ rules }: Pick<Scoring, 'rules'>): ActRule[] {
  return rules.flatMap((rule) => (rule.kind === 'engagement' && rule.active ? [actRule(rule)] : []));
}

export function actRule({ id, field, value, points, cap }: ScoringRule): ActRule {
  const least = typeof value === 'number' ? value : null;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : null;
  return { id, field, least, word, points, cap };
}

/** Only names and numbers of our own: they are written into the statements. */
const BROUGHT_ALONG = actRules(DEFAULT_SCORING)
  .map(
    ({ id, field, least, points, cap }) =>
      `('${id}', '${field}', ${least ?? 'null'}::double precision, null::text, ${points}, ${cap ?? 'null'}::integer)`,
  )
  .join(', ');

/** The rules of the workspaces of the rows in `mine`, as `setting` and `rule`; who has none goes by those brought along. */
export const STORED_RULES = `
  setting as materialized (
    select w.workspace_id, coalesce(s.half_life_days, ${DEFAULT_SCORING.halfLifeDays}) as half_life_days,
           coalesce(s.hot_score, ${DEFAULT_SCORING.hotScore}) as hot_score, s.workspace_id is not null as own
    from (select distinct workspace_id from mine) w left join scoring s using (workspace_id)
  ),
  rule as materialized (
    select s.workspace_id, s.half_life_days, r.id, r.field, r.least, r.word, r.points, r.cap
    from setting s join scoring_rule r using (workspace_id) where r.kind = 'engagement' and r.active
    union all
    select s.workspace_id, s.half_life_days, d.* from setting s
    cross join (values ${BROUGHT_ALONG}) as d(id, field, least, word, points, cap) where not s.own
  )`;

/** The same for one workspace, from what somebody is trying out: a JSON list of rules, and the half-life. */
export const givenRules = (workspaceId: string, rules: string, halfLifeDays: string): string => `
  rule as materialized (
    select ${workspaceId} as workspace_id, ${halfLifeDays} as half_life_days, r.*
    from json_to_recordset(${rules}) as r(
      id text, field text, least double precision, word text, points integer, cap integer
    )
  )`;

/**
 * The number of half-lives from the fixed moment to `at`. Within nine hundred of them no power overflows, which is
 * seventeen years at the shortest half-life.
 */
export const halfLivesTo = (at: string, halfLifeDays: string): string =>
  `greatest(-900, least(900, date_part('epoch', ${at} - '${ENGAGEMENT_EPOCH}'::timestamptz)
     / (86400 * ${halfLifeDays}::double precision)))`;

const log2To = (grains: string) => (worth: string) =>
  `round(ln(${worth}) / ln(2::double precision) * ${grains}::double precision) / ${grains}::double precision`;

/** The binary logarithm to the ninth digit, rounded so that the order in which a sum was made does not show. */
export const log2Of = log2To('1e9');

/** The same of what is taken from each other later: a difference shows more of a rounded digit. */
export const partLog2Of = log2To('1e10');

/** What is less than that share of what was won is what rounding left of a difference of nothing. */
const NOTHING_LEFT = '1e-6::double precision';

/** The logarithm of what is left of `gained`; null when nothing is, for nobody is worth less than nothing. */
export const engagementOf = (left: string, gained: string): string =>
  `case when ${left} > 0 and ${left} > ${gained} * ${NOTHING_LEFT} then ${log2Of(left)} end`;

/** Of points that an act gives or takes, as much as the cap allows; without a cap all of it. */
export const upToCap = (points: string, cap: string): string =>
  `case when ${points} < 0 then greatest(${points}, -${cap}) else least(${points}, ${cap}) end`;

/** What the act in the `place` counts of several under one cap, whether it gives or takes. */
export const inItsPlace = (points: string, cap: string, place: string): string =>
  `(sign(${points}) * greatest(0, least(abs(${points}), coalesce(${cap} - abs(${points}) * (${place} - 1), abs(${points})))))::integer`;
