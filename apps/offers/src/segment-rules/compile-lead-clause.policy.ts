import { halfLivesTo } from '../scores/rules-in-statements.js';
import { DEFAULT_SCORING } from '../scoring-rules/default-scoring.js';
import { ENGAGEMENT_EPOCH } from '../scoring-rules/scoring.js';
import {
  type CompiledClause,
  compareNumber,
  compareText,
  type Scope,
  within,
} from './compare-clause.policy.js';
import type { Clause } from './rule.js';
import { LEAD_COLUMNS } from './sources.js';
import type { Values } from './values.js';

/** What the matrix made of somebody. */
export function standing(clause: Clause, as: string, values: Values, scope: Scope): CompiledClause {
  return {
    join: joinLead(as, scope),
    predicate: compareText(clause, `${as}."${clause.field}"`, values),
    dueAt: null,
  };
}

export function fitting(
  { operator, value }: Clause,
  as: string,
  values: Values,
  scope: Scope,
): CompiledClause {
  return {
    join: joinLead(as, scope),
    predicate: compareNumber(operator, `${as}.fit`, value.number!, values),
    dueAt: null,
  };
}

/** In points as they are worth at the moment, to the sixth digit: when they fall below a number, the answer changes. */
export function engaged(
  { operator, value }: Clause,
  as: string,
  values: Values,
  scope: Scope,
): CompiledClause {
  const border = value.number! + (operator === 'at-most' ? HALF_A_DIGIT : -HALF_A_DIGIT);
  const falls =
    border > 0
      ? `date_trunc('milliseconds', '${ENGAGEMENT_EPOCH}'::timestamptz + make_interval(secs =>
           86400 * ${as}.half_life * (${as}.engagement - ${values.bind(Math.log2(border), 'double precision')})
         )) + interval '2 milliseconds'`
      : null;
  return {
    join: joinLead(as, scope),
    predicate: compareNumber(operator, `${as}.worth`, value.number!, values),
    dueAt: falls && `case when ${falls} > ${scope.now} then ${falls} end`,
  };
}

const HALF_A_DIGIT = 0.000_000_5;

const HALF_LIFE = `coalesce(r.half_life_days, ${DEFAULT_SCORING.halfLifeDays})`;

const joinLead = (as: string, scope: Scope) => `left join (
      select l.contact_id, l.fit, l.engagement, ${HALF_LIFE} as half_life, ${Object.entries(LEAD_COLUMNS)
        .map(([field, column]) => `${column} as "${field}"`)
        .join(', ')},
        round(power(2::double precision,
          greatest(-900, l.engagement - ${halfLivesTo(scope.now, HALF_LIFE)}))::numeric, 6)::double precision as worth
      from lead l left join scoring r on r.workspace_id = l.workspace_id
      where ${within(scope, 'l.workspace_id', 'l.contact_id')}
    ) ${as} on ${as}.contact_id = c.id`;
