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

/** The binary logarithm to the ninth digit, rounded so that the order in which a sum was made does not show. */
export const log2Of = (worth: string): string =>
  `round(ln(${worth}) / ln(2::double precision) * 1e9::double precision) / 1e9::double precision`;
