import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { wordFor } from '../language/word-for';
import { m } from '../messages';
import { isGroup, partsOf, textOf } from './rule-values';

const text = m.segments;

/** The conditions of a rule in words, in the order in which the platform numbers them. */
export function conditionWords(
  rule: RuleGroupType,
  names: ReadonlyMap<string, string>,
  turned = false,
): string[] {
  return rule.rules.flatMap((node) => {
    if (isGroup(node)) return conditionWords(node, names, turned !== (node.not ?? false));
    const words = wordsOf(node, names);
    return [turned ? text.notSo(words) : words];
  });
}

function wordsOf({ field, operator, value }: RuleType, names: ReadonlyMap<string, string>): string {
  const { name, value: inner, count, days, containing, outcome, productId, rung } = partsOf(value);
  const one = textOf(count ?? inner ?? value);
  const shown = Array.isArray(value)
    ? value.map((each) => names.get(String(each)) ?? String(each)).join(', ')
    : one;
  const narrowed = [
    containing && `“${containing}”`,
    outcome && wordFor(m.calls.outcomes, outcome),
    rung && wordFor(m.products.rungs, rung),
    productId && (names.get(productId) ?? text.product),
  ].filter(Boolean);
  return [
    wordFor(text.fields, field),
    name && `“${name}”`,
    narrowed.length > 0 && `(${narrowed.join(', ')})`,
    wordFor(text.operators, operator),
    wordFor(text.choices, shown) ?? names.get(shown) ?? shown,
    days && text.within(Number(days)),
  ]
    .filter(Boolean)
    .join(' ');
}
