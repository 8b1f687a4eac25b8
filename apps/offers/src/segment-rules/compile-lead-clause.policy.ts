import { halfLivesTo } from '../scores/rules-in-statements.js';
import { DEFAULT_SCORING } from '../scoring-rules/default-scoring.js';
import { ENGAGEMENT_EPOCH } from '../scoring-rules/scoring.js';
import {
  afterNow,
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
    dueAt: falls && afterNow(falls, scope),
  };
}

const HALF_A_DIGIT = 0.000_000_5;

/** Asks nothing of the person, so it is worked out once per statement; and what they are worth once for each of them. */
const joinLead = (as: string, scope: Scope) => {
  const halfLife = `(select coalesce(max(r.half_life_days), ${DEFAULT_SCORING.halfLifeDays})::double precision
        from scoring r where r.workspace_id = ${scope.workspaceId})`;
  return `left join (
      select l.contact_id, l.fit, l.engagement, ${halfLife} as half_life, ${Object.entries(LEAD_COLUMNS)
        .map(([field, column]) => `${column} as "${field}"`)
        .join(', ')},
        round(power(2::double precision,
          greatest(-900, l.engagement - (select ${halfLivesTo(scope.now, halfLife)})))::numeric, 6)::double precision as worth
      from lead l where ${within(scope, 'l.workspace_id', 'l.contact_id')} offset 0
    ) ${as} on ${as}.contact_id = c.id`;
};
