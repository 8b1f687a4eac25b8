import { type FieldKey, fieldOf } from '../segment-rules/fields.js';
import type { Operator } from '../segment-rules/operators.js';
import { parseValue } from '../segment-rules/parse-value.policy.js';
import type { Clause } from '../segment-rules/rule.js';
import type { Scoring, ScoringRule } from './scoring.js';

/** What rules about the profile may ask, each as segments ask it. */
export const FIT_FIELDS = [
  'attribute',
  'tag',
  'language',
  'time-zone',
  'email-domain',
  'answer',
] as const satisfies readonly FieldKey[];

export const isFitField = (field: string): field is (typeof FIT_FIELDS)[number] =>
  FIT_FIELDS.some((known) => known === field);

export interface ReadFitRule {
  rule: ScoringRule;
  clause: Clause;
}

/** A scoring with its rules about the profile as clauses that can be compiled. */
export interface ReadScoring {
  scoring: Scoring;
  fit: readonly ReadFitRule[];
}

/** A rule about the profile as a clause, or in words why it is none. */
export function fitClause({
  field,
  operator,
  value,
}: Pick<ScoringRule, 'field' | 'operator' | 'value'>): Clause | string {
  if (!isFitField(field)) return 'there is no such field';
  const known = fieldOf(field).operators.find((one: Operator) => one === operator);
  if (!known) return `${field} cannot be compared like that`;
  const parsed = parseValue(fieldOf(field), known, value);
  return typeof parsed === 'string' ? parsed : { field, operator: known, value: parsed };
}

/** What a later version wrote and this one does not understand earns nothing, and holds up no other rule. */
export function readScoring(scoring: Scoring): ReadScoring {
  const fit = scoring.rules.flatMap((rule) => {
    if (rule.kind !== 'fit' || !rule.active) return [];
    const clause = fitClause(rule);
    return typeof clause === 'string' ? [] : [{ rule, clause }];
  });
  return { scoring, fit };
}
