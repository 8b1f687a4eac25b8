import type { RuleGroupType, RuleType } from 'react-querybuilder';
import type { SegmentField } from './types';

/** The parts that a value can have; most values are plain. */
export interface Parts {
  name?: string;
  value?: unknown;
  count?: number | string;
  days?: number | string;
  webinarId?: string;
  containing?: string;
  outcome?: string;
  productId?: string;
  rung?: string;
}

export const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

export const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : textOf(value) === '' ? [] : [textOf(value)];

export const isGroup = (node: RuleGroupType['rules'][number]): node is RuleGroupType =>
  typeof node === 'object' && 'rules' in node;

/** What a condition begins with. */
export function firstValue({ type, choices }: SegmentField): unknown {
  if (type === 'count') return { count: 1 };
  if (type === 'attribute') return { name: '', value: '' };
  return choices[0] ?? '';
}

const WITHOUT_VALUE = new Set(['exists', 'exists-not']);
const ORDERED = new Set(['at-least', 'at-most']);

export const asksNoValue = (operator: string): boolean => WITHOUT_VALUE.has(operator);
export const isOrdered = (operator: string): boolean => ORDERED.has(operator);

const plain = (operator: string, value: unknown): unknown => {
  if (asksNoValue(operator)) return null;
  return operator === 'any-of' ? textsOf(value) : textOf(value);
};

const isFilled = (operator: string, value: unknown): boolean =>
  asksNoValue(operator) || (operator === 'any-of' ? textsOf(value).length > 0 : textOf(value).trim() !== '');

type Types = ReadonlyMap<string, SegmentField['type']>;

function conditionToSend(rule: RuleType, types: Types): RuleType | null {
  const { field, operator, value } = rule;
  const parts = partsOf(value);
  switch (types.get(field)) {
    case 'count': {
      const { count, days, webinarId, containing, outcome, productId, rung } = parts;
      if (count === undefined || count === '') return null;
      const narrowed = { days, webinarId, containing: containing?.trim(), outcome, productId, rung };
      const given = Object.entries(narrowed).filter(([, part]) => part);
      return { field, operator, value: { count, ...Object.fromEntries(given) } };
    }
    case 'attribute':
      if (!parts.name?.trim() || !isFilled(operator, parts.value)) return null;
      return { field, operator, value: { name: parts.name, value: plain(operator, parts.value) } };
    case 'text':
    case 'choice':
    case 'tag':
    case 'answer':
    case 'number':
    case 'stage':
    case 'segment':
    case undefined:
      return isFilled(operator, value) ? { field, operator, value: plain(operator, value) } : null;
  }
}

/** The rule as the platform takes it; null while a condition is not filled in. */
export function ruleToSend({ combinator, not, rules }: RuleGroupType, types: Types): RuleGroupType | null {
  const sent = rules.map((node) => (isGroup(node) ? ruleToSend(node, types) : conditionToSend(node, types)));
  return sent.includes(null)
    ? null
    : { combinator, not: not ?? false, rules: sent.filter((node) => node !== null) };
}
