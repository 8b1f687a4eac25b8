import type { Scope } from '../segment-rules/compare-clause.policy.js';
import { compileClause } from '../segment-rules/compile-clause.policy.js';
import type { Values } from '../segment-rules/values.js';
import type { ReadFitRule } from './read-scoring.policy.js';

/** The lack of an attribute has no row: its points are given to everybody, and taken from those who have it. */
const OPPOSITE = { 'is-not': 'is', 'exists-not': 'exists' } as const;

/**
 * What the profiles of an audience come to by rules about them, with no ledger: `join` is about the `contact_id` of the row
 * `person`, and then `points` is the sum. Whatever many rules ask of attributes is one reading of their table.
 */
export function fitPoints(
  fit: readonly ReadFitRule[],
  values: Values,
  scope: Scope,
  person: string,
): { join: string; points: string } {
  const described = fit.filter(({ clause }) => clause.field === 'attribute');
  const others = fit.filter(({ clause }) => clause.field !== 'attribute');
  const parts: { query: string; always: number }[] = [];
  if (described.length > 0) parts.push(ofAttributes(described, values, scope));
  if (others.length > 0) parts.push({ query: ofContacts(others, values, scope), always: 0 });
  const always = parts.reduce((sum, part) => sum + part.always, 0);
  return {
    join: parts
      .map(
        ({ query }, index) =>
          `left join (${query}) fit_${index} on fit_${index}.contact_id = ${person}.contact_id`,
      )
      .join('\n'),
    points: [
      values.bind(always, 'integer'),
      ...parts.map((_, index) => `coalesce(fit_${index}.points, 0)`),
    ].join(' + '),
  };
}

function ofAttributes(fit: readonly ReadFitRule[], values: Values, scope: Scope) {
  let always = 0;
  const points = fit.map(({ rule, clause }) => {
    const opposite = clause.operator in OPPOSITE ? OPPOSITE[clause.operator as keyof typeof OPPOSITE] : null;
    if (opposite) always += rule.points;
    const { predicate } = compileClause(
      { ...clause, operator: opposite ?? clause.operator },
      'a',
      values,
      scope,
    );
    const name = values.bind(clause.value.name, 'text');
    return `case when a.name = ${name} and ${predicate} then ${values.bind(opposite ? -rule.points : rule.points, 'integer')} else 0 end`;
  });
  const names = values.bind([...new Set(fit.map(({ clause }) => clause.value.name))], 'text[]');
  return {
    always,
    query: `
      select a.contact_id, sum(${points.join(' + ')})::integer as points from contact_attribute a
      where a.workspace_id = ${scope.workspaceId} and a.name = any(${names}) group by a.contact_id`,
  };
}

function ofContacts(fit: readonly ReadFitRule[], values: Values, scope: Scope): string {
  const compiled = fit.map(({ clause }, index) => compileClause(clause, `f${index}`, values, scope));
  const points = fit.map(
    ({ rule }, index) =>
      `case when ${compiled[index]!.predicate} then ${values.bind(rule.points, 'integer')} else 0 end`,
  );
  return `
    select x.* from (
      select c.id as contact_id, ${points.join(' + ')} as points
      from contact c ${compiled.map(({ join }) => join).join('\n')} where c.workspace_id = ${scope.workspaceId} offset 0
    ) x where points <> 0`;
}
