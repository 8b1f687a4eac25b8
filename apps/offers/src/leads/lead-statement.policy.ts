import { log2Of } from '../scores/rules-in-statements.js';
import type { Scoring } from '../scoring-rules/scoring.js';
import type { ReadFitRule } from '../scoring-rules/read-scoring.policy.js';
import type { Scope } from '../segment-rules/compare-clause.policy.js';
import { compileClause } from '../segment-rules/compile-clause.policy.js';
import { wordsOf } from '../segment-rules/clause-words.js';
import type { Values } from '../segment-rules/values.js';
import { actEntries, worthOfActs } from './act-entries.policy.js';
import { classes } from './classes.policy.js';
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
}

/** The sessions as they are stored. */
const SESSIONS = ({ workspaceId, contactIds }: LeadScope): string => `
  select contact_id, power(2::double precision, worth) as worth, offer_clicks > 0 as clicked,
         bought_at is not null as bought
  from engagement where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}`;

/**
 * Parts of a statement that say where some contacts of one workspace stand: the ledgers of what belongs to the person
 * alone as `fit_entry` and `act_entry`, and as `judged` fit, engagement, classes, phase, stage, and when fading alone
 * changes that.
 */
export function judging({ scoring, fit, values, scope }: LeadQuestion): string {
  const halfLife = values.bind(scoring.halfLifeDays, 'double precision');
  const { fitClass, engagementClass, dueAt } = classes(scoring, values, scope.now);
  const { stage, reason } = stageOf(scoring, values);
  return `
  fit_entry as (${fitEntries(fit, values, scope)}),
  act_entry as materialized (${actEntries(scoring, values, scope, true)}),
  done as (
    select contact_id, sum(worth) as worth, bool_or(clicked) as clicked, bool_or(bought) as bought
    from (${SESSIONS(scope)}) x group by contact_id
  ),
  acted as (${worthOfActs('act_entry', halfLife)}),
  fitting as (select contact_id, sum(points)::integer as fit from fit_entry group by contact_id),
  summed as materialized (
    select c.id as contact_id, c.unsubscribed, h.reason as by_hand, coalesce(f.fit, 0) as fit, coalesce(d.clicked, false) as clicked,
           coalesce(d.bought, false) as bought,
           ${log2Of('nullif(coalesce(d.worth, 0) + coalesce(a.worth, 0), 0)')} as engagement
    from contact c left join done d on d.contact_id = c.id left join acted a on a.contact_id = c.id
    left join fitting f on f.contact_id = c.id
    left join disqualification h on h.contact_id = c.id and h.workspace_id = c.workspace_id
    where c.workspace_id = ${scope.workspaceId} and c.id = any(${scope.contactIds})
  ),
  classed as (select s.*, ${fitClass} as fit_class, ${engagementClass} as engagement_class from summed s),
  phased as (
    select a.*, a.fit_class || a.engagement_class as cell, ${PHASE_OF_A} as phase, ${PHASE_REASON_OF_A} as phase_reason,
           ${dueAt} as due_at
    from classed a
  ),
  judged as (
    select p.*, ${stage} as stage, ${reason} as stage_reason from phased p
  )`;
}

const NO_FIT = `select null::uuid as contact_id, '' as rule, 0 as points, '' as reason where false`;

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
