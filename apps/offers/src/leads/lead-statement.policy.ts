import { halfLivesTo, log2Of } from '../scores/rules-in-statements.js';
import type { Scoring } from '../scoring-rules/scoring.js';
import { ENGAGEMENT_EPOCH } from '../scoring-rules/scoring.js';
import type { ReadFitRule } from '../scoring-rules/read-scoring.policy.js';
import { actRules } from '../scores/rules-in-statements.js';
import type { Scope } from '../segment-rules/compare-clause.policy.js';
import { compileClause } from '../segment-rules/compile-clause.policy.js';
import { wordsOf } from '../segment-rules/clause-words.js';
import type { Values } from '../segment-rules/values.js';
import { PHASE_OF_A, PHASE_REASON_OF_A } from './phases.policy.js';
import { stageOf } from './stages.policy.js';

/** About whom is asked, as places of the statement. */
export interface LeadScope extends Scope {
  contactIds: string;
}

export interface LeadQuestion {
  scoring: Scoring;
  fit: readonly ReadFitRule[];
  values: Values;
  scope: LeadScope;
  /** Rows (contact_id, worth, clicked, bought): what the sessions of these people are worth, one row per session. */
  sessions: string;
  /** For everybody of the sessions at once: the points of the profile are summed up, with no ledger of them. */
  sumsOnly?: boolean;
}

/** The sessions as they are stored. */
export const STORED_SESSIONS = ({ workspaceId, contactIds }: LeadScope): string => `
  select contact_id, power(2::double precision, worth) as worth, offer_clicks > 0 as clicked,
         bought_at is not null as bought
  from engagement where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}`;

/**
 * Parts of a statement that say where some contacts of one workspace stand: the ledgers of what belongs to the person
 * alone as `fit_entry` and `act_entry`, and as `judged` fit, engagement, classes, phase, stage, and when fading alone
 * changes that.
 */
export function judging({ scoring, fit, values, scope, sessions, sumsOnly }: LeadQuestion): string {
  const rules = values.bind(JSON.stringify(actRules(scoring)), 'json');
  const halfLife = values.bind(scoring.halfLifeDays, 'double precision');
  const [first, second] = scoring.engagementThresholds.map((points) =>
    values.bind(Math.log2(points), 'double precision'),
  );
  const [a, b] = scoring.fitThresholds.map((points) => values.bind(points, 'integer'));
  const passed = halfLivesTo(scope.now, halfLife);
  const fitting = sumsOnly ? fitSummed(fit, values, scope) : FIT_OF_LEDGER;
  return `
  rated_act as (
    select * from json_to_recordset(${rules}) as r(
      id text, field text, least double precision, word text, points integer, cap integer
    )
  ),
  fit_entry as (${sumsOnly ? NO_FIT : fitEntries(fit, values, scope)}),
  act_entry as materialized (${actEntries(scope)}),
  done as (
    select contact_id, sum(worth) as worth, bool_or(clicked) as clicked, bool_or(bought) as bought
    from (${sessions}) x group by contact_id
  ),
  acted as (
    select contact_id, sum(points * power(2::double precision, ${halfLivesTo('at', halfLife)})) as worth
    from act_entry group by contact_id
  ),
  fitting as (select contact_id, sum(points)::integer as fit from fit_entry group by contact_id),
  summed as materialized (
    select c.id as contact_id, c.unsubscribed, ${fitting.points} as fit, coalesce(d.clicked, false) as clicked,
           coalesce(d.bought, false) as bought,
           ${log2Of('nullif(coalesce(d.worth, 0) + coalesce(a.worth, 0), 0)')} as engagement
    from contact c ${sumsOnly ? '' : 'left '}join done d on d.contact_id = c.id left join acted a on a.contact_id = c.id
    ${fitting.join}
    where c.workspace_id = ${scope.workspaceId} ${sumsOnly ? '' : `and c.id = any(${scope.contactIds})`}
  ),
  classed as (
    select s.*, case when fit >= ${a} then 'A' when fit >= ${b} then 'B' else 'C' end as fit_class,
           (case when engagement - ${passed} >= ${first} - ${GRAIN} then 1
                 when engagement - ${passed} >= ${second} - ${GRAIN} then 2 else 3 end)::smallint as engagement_class
    from summed s
  ),
  phased as (
    select a.*, a.fit_class || a.engagement_class as cell, ${PHASE_OF_A} as phase, ${PHASE_REASON_OF_A} as phase_reason,
           case a.engagement_class when 1 then ${fallsAt(`a.engagement`, first!, halfLife)}
                                   when 2 then ${fallsAt(`a.engagement`, second!, halfLife)} end as due_at
    from classed a
  ),
  judged as (
    select p.*, s.stage, s.stage_reason from phased p cross join lateral (${stageOf(scoring, values, sumsOnly ? { ...scope, contactIds: null } : scope)}) s
  )`;
}

/** What is exactly at a threshold is at it, whatever the last digit says. */
const GRAIN = '0.000000001::double precision';

/** On a whole millisecond after it, so that a clock that counts in them does not ring too early. */
const fallsAt = (engagement: string, threshold: string, halfLifeDays: string) =>
  `date_trunc('milliseconds', '${ENGAGEMENT_EPOCH}'::timestamptz + make_interval(
     secs => 86400 * ${halfLifeDays} * (${engagement} - ${threshold} + ${GRAIN}))) + interval '2 milliseconds'`;

const NO_FIT = `select null::uuid as contact_id, '' as rule, 0 as points, '' as reason where false`;
const FIT_OF_LEDGER = { join: 'left join fitting f on f.contact_id = c.id', points: 'coalesce(f.fit, 0)' };

/** The same as the ledger's sum, in the row of the contact `c`. */
function fitSummed(fit: readonly ReadFitRule[], values: Values, scope: LeadScope) {
  const compiled = fit.map(({ clause }, index) => compileClause(clause, `f${index}`, values, scope));
  const points = fit.map(
    ({ rule }, index) =>
      `case when ${compiled[index]!.predicate} then ${values.bind(rule.points, 'integer')} else 0 end`,
  );
  return { join: compiled.map(({ join }) => join).join('\n'), points: `(${['0', ...points].join(' + ')})` };
}

/** Each rule is a clause as segments know them; who fits earns its points once. */
function fitEntries(fit: readonly ReadFitRule[], values: Values, scope: LeadScope): string {
  if (fit.length === 0) return NO_FIT;
  const compiled = fit.map(({ clause }, index) => compileClause(clause, `f${index}`, values, scope));
  const rows = fit.map(({ rule, clause }, index) => {
    const id = values.bind(rule.id, 'text');
    const points = values.bind(rule.points, 'integer');
    const reason = values.bind(wordsOf(clause, new Map()), 'text');
    return `(${id}, (${compiled[index]!.predicate}), ${points}, ${reason})`;
  });
  return `
    select c.id as contact_id, v.rule, v.points, v.reason
    from contact c ${compiled.map(({ join }) => join).join('\n')}
    cross join lateral (values ${rows.join(', ')}) as v(rule, fits, points, reason)
    where c.workspace_id = ${scope.workspaceId} and c.id = any(${scope.contactIds}) and v.fits`;
}

/** The most entries that a rule without a cap leaves in the ledger of somebody. */
const MOST_ENTRIES = 100;

const CALL_IN_WORDS = (outcome: string) =>
  `case ${outcome} when 'positive' then 'was won over on a call' when 'negative' then 'said no on a call'
        when 'no-answer' then 'did not answer a call' when 'call-back' then 'asked to be called back'
        else 'was reached on a call' end`;

/** The latest acts fill the cap: they are worth the most. */
function actEntries({ workspaceId, contactIds }: LeadScope): string {
  return `
    select contact_id, rule, subject, points::integer as points, reason, at from (
      select a.contact_id, r.id as rule, a.subject, a.reason, a.at,
             least(r.points, coalesce(r.cap, r.points * ${MOST_ENTRIES}) - r.points * (
               row_number() over (partition by a.contact_id, r.id order by a.at desc, a.subject) - 1
             )) as points
      from (
        select contact_id, 'code-word' as field, id::text as subject, code_word as detail, accepted_at as at,
               format('named the code word "%s"', code_word) as reason
        from accepted_code_word where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
        union all
        select contact_id, 'call', id::text, outcome, at, ${CALL_IN_WORDS('outcome')}
        from call where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
        union all
        select contact_id, kind, id::text, detail, at,
               case kind when 'magnet' then format('took "%s"', detail)
                         when 'mail-click' then 'followed a link in a letter'
                         when 'call' then ${CALL_IN_WORDS('detail')}
                         else format('looked at %s', detail) end
        from contact_act where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
          and kind in ('magnet', 'mail-click', 'page-visit', 'call')
      ) a
      join rated_act r on r.field = a.field and (r.word is null or position(r.word in lower(a.detail)) > 0)
    ) ranked where points > 0`;
}
