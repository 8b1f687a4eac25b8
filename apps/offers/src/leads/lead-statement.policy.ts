import { engagementOf } from '../scores/rules-in-statements.js';
import type { Scoring } from '../scoring-rules/scoring.js';
import type { ReadFitRule } from '../scoring-rules/read-scoring.policy.js';
import type { Scope } from '../segment-rules/compare-clause.policy.js';
import { compileClause } from '../segment-rules/compile-clause.policy.js';
import { wordsOf } from '../segment-rules/clause-words.js';
import type { Values } from '../segment-rules/values.js';
import { actEntries, worthOfActs } from './act-entries.policy.js';
import { classes } from './classes.policy.js';
import { phases } from './phases.policy.js';
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

/** The sessions as they are stored, and what was asked for outside of them; what that is worth stands among the acts. */
const SESSIONS = ({ workspaceId, contactIds }: LeadScope): string => `
  select contact_id, coalesce(power(2::double precision, worth), 0) as gained,
         coalesce(power(2::double precision, lost), 0) as lost, last_clicked_at
  from engagement where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}
  union all
  select contact_id, 0, 0, last_clicked_at
  from contact_interest where contact_id = any(${contactIds}) and workspace_id = ${workspaceId}`;

/**
 * When buyers last bought, and when they last asked for something that they have not bought, after that. Each table is told
 * of whom: nobody has bought of nearly all pages, and then none of them is read.
 */
const BUYERS = ({ workspaceId, contactIds }: LeadScope): string => `
  paid as materialized (
    select contact_id, max(paid_at) as bought_at from offer_order
    where contact_id = any(${contactIds}) and workspace_id = ${workspaceId} and state = 'paid' group by contact_id
  ),
  came_back as materialized (
    select p.contact_id, p.bought_at, e.registration_id
    from paid p join engagement e on e.contact_id = p.contact_id and e.last_clicked_at > p.bought_at
    where e.contact_id = any(array(select contact_id from paid)) and e.workspace_id = ${workspaceId}
  ),
  asked_afterwards as materialized (
    select b.contact_id, i.offer_id, i.last_clicked_at as at
    from came_back b join offer_interest i on i.registration_id = b.registration_id and i.last_clicked_at > b.bought_at
    where i.registration_id = any(array(select registration_id from came_back))
    union all
    select p.contact_id, i.offer_id, i.last_clicked_at
    from paid p join contact_interest i on i.contact_id = p.contact_id and i.last_clicked_at > p.bought_at
    where i.contact_id = any(array(select contact_id from paid)) and i.workspace_id = ${workspaceId}
  ),
  asked_again as (
    select a.contact_id, max(a.at) as asked_at from asked_afterwards a
    where not exists (
      select from offer_order o
      where o.contact_id = a.contact_id and o.contact_id = any(array(select contact_id from asked_afterwards))
        and o.workspace_id = ${workspaceId} and o.state = 'paid'
        and (o.offer_id = a.offer_id or o.product_id = (select f.product_id from offer f where f.id = a.offer_id))
    )
    group by a.contact_id
  )`;

/**
 * Parts of a statement that say where some contacts of one workspace stand: the ledgers of what belongs to the person
 * alone as `fit_entry` and `act_entry`, and as `judged` fit, engagement, classes, phase, stage, and when fading alone
 * changes that.
 */
export function judging({ scoring, fit, values, scope }: LeadQuestion): string {
  const halfLife = values.bind(scoring.halfLifeDays, 'double precision');
  const { fitClass, engagementClass, dueAt } = classes(scoring, values, scope.now);
  const { stage, reason } = stageOf(scoring, values);
  const phased = phases(scoring, values, scope.now);
  return `
  fit_entry as (${fitEntries(fit, values, scope)}),
  act_entry as materialized (${actEntries(scoring, values, scope, true)}),
  done as (
    select contact_id, sum(gained) as gained, sum(gained) - sum(lost) as worth, max(last_clicked_at) as asked_at
    from (${SESSIONS(scope)}) x group by contact_id
  ),
  ${BUYERS(scope)},
  acted as (${worthOfActs('act_entry', halfLife)}),
  fitting as (select contact_id, sum(points)::integer as fit from fit_entry group by contact_id),
  summed as materialized (
    select c.id as contact_id, c.unsubscribed, h.reason as by_hand, coalesce(f.fit, 0) as fit, p.bought_at is not null as bought,
           p.bought_at, case when p.bought_at is null then d.asked_at else g.asked_at end as asked_at,
           ${engagementOf('(coalesce(d.worth, 0) + coalesce(a.worth, 0))', '(coalesce(d.gained, 0) + coalesce(a.gained, 0))')} as engagement
    from contact c left join done d on d.contact_id = c.id left join acted a on a.contact_id = c.id
    left join fitting f on f.contact_id = c.id
    left join paid p on p.contact_id = c.id left join asked_again g on g.contact_id = c.id
    left join disqualification h on h.contact_id = c.id and h.workspace_id = c.workspace_id
      and h.contact_id = any(${scope.contactIds})
    where c.workspace_id = ${scope.workspaceId} and c.id = any(${scope.contactIds})
  ),
  classed as (select s.*, ${fitClass} as fit_class, ${engagementClass} as engagement_class from summed s),
  phased as (
    select a.*, a.fit_class || a.engagement_class as cell, ${phased.phase} as phase, ${phased.reason} as phase_reason,
           least(${dueAt}, ${phased.dueAt}) as due_at
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
