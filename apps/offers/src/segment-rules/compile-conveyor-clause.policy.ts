import { afterNow, type CompiledClause, type Scope, within } from './compare-clause.policy.js';
import type { Clause } from './rule.js';
import type { Values } from './values.js';

/** In which stage of the conveyor somebody is; who is in none is in no one of them. */
export function placed(
  { operator, value }: Clause,
  as: string,
  values: Values,
  { workspaceId }: Scope,
): CompiledClause {
  const stage = `${as}.stage_id`;
  const predicate =
    operator === 'any-of'
      ? `${stage} = any(${values.bind(value.texts, 'uuid[]')})`
      : `${stage} ${operator === 'is' ? '=' : 'is distinct from'} ${values.bind(value.text, 'uuid')}`;
  return {
    join: `left join conveyor_place ${as} on ${as}.contact_id = c.id and ${as}.workspace_id = ${workspaceId}`,
    predicate,
    dueAt: null,
  };
}

/** Longer in a stage than it should take: time alone makes somebody so. */
export function stuck({ value }: Clause, as: string, scope: Scope): CompiledClause {
  const is = `${as}.stuck_at <= ${scope.now}`;
  return {
    join: `left join (
      select p.contact_id, p.since + make_interval(hours => 24 * s.stuck_days) as stuck_at
      from conveyor_place p join conveyor_stage s on s.id = p.stage_id
      where s.stuck_days is not null and ${within(scope, 'p.workspace_id', 'p.contact_id')}
    ) ${as} on ${as}.contact_id = c.id`,
    predicate: value.text === 'yes' ? is : `(${is}) is not true`,
    dueAt: afterNow(`${as}.stuck_at`, scope),
  };
}
