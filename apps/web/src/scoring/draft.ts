import { asksNoValue, isOrdered, partsOf, textOf, textsOf } from '../segments/rule-values';
import type { Scoring, ScoringDraft, ScoringField, ScoringRule } from './types';

export function draftOf({ rules, stages, overrides, ...scoring }: Scoring): ScoringDraft {
  const { halfLifeDays, hotScore, fitThresholds, engagementThresholds } = scoring;
  return { rules, halfLifeDays, hotScore, fitThresholds, engagementThresholds, stages, overrides };
}

export const sameDraft = (one: ScoringDraft, other: ScoringDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export function newRule(field: ScoringField): ScoringRule {
  return {
    id: crypto.randomUUID(),
    kind: field.kind,
    ...askedOf(field),
    points: 10,
    cap: null,
    active: true,
  };
}

/** By the type of the field; whatever is not named begins with nothing. */
const FIRST_VALUES: Partial<Record<ScoringField['type'], unknown>> = {
  least: 10,
  outcome: 'positive',
  attribute: { name: '', value: '' },
};

/** What a rule begins with when it asks about another field. */
export function askedOf({
  key,
  operators,
  type,
}: ScoringField): Pick<ScoringRule, 'field' | 'operator' | 'value'> {
  return { field: key, operator: operators[0] ?? null, value: FIRST_VALUES[type] ?? null };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A rule as the platform takes it; null while something in it is missing. */
export function ruleToSend(rule: ScoringRule, type: ScoringField['type'] | undefined): ScoringRule | null {
  const { operator, value, points } = rule;
  if (!isNumber(points) || points === 0) return null;
  switch (type) {
    case 'nothing':
      return { ...rule, value: null };
    case 'least':
      return isNumber(value) ? rule : null;
    case 'word':
    case 'outcome':
      return textOf(value).trim() === '' ? null : rule;
    case 'maybe-word':
      return { ...rule, value: textOf(value).trim() === '' ? null : textOf(value) };
    case 'attribute': {
      const { name = '', value: inner } = partsOf(value);
      const sent = compared(operator ?? '', inner);
      return name.trim() === '' || sent === undefined ? null : { ...rule, value: { name, value: sent } };
    }
    case 'text':
    case 'tag':
    case 'answer': {
      const sent = compared(operator ?? '', value);
      return sent === undefined ? null : { ...rule, value: sent };
    }
    case undefined:
      return null;
  }
}

/** Undefined where something is missing. */
function compared(operator: string, value: unknown): unknown {
  if (asksNoValue(operator)) return null;
  if (operator === 'any-of') return textsOf(value).length > 0 ? textsOf(value) : undefined;
  if (isOrdered(operator)) return textOf(value) === '' ? undefined : Number(textOf(value));
  return textOf(value).trim() === '' ? undefined : textOf(value);
}

/** All of it as the platform takes it; null while something is missing. */
export function draftToSend(draft: ScoringDraft, fields: readonly ScoringField[]): ScoringDraft | null {
  const types = new Map(fields.map(({ key, kind, type }) => [`${kind} ${key}`, type]));
  const rules = draft.rules.map((rule) => ruleToSend(rule, types.get(`${rule.kind} ${rule.field}`)));
  const numbers = [draft.halfLifeDays, draft.hotScore, ...draft.fitThresholds, ...draft.engagementThresholds];
  return rules.includes(null) || !numbers.every(isNumber)
    ? null
    : { ...draft, rules: rules.filter((rule) => rule !== null) };
}
