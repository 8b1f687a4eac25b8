import { fieldOf } from './fields.js';
import { type Clause, isGroup, type Node, type Rule } from './rule.js';

/** As react-querybuilder and our API write a rule down, without anything that was not understood. */
export type RuleJson = Record<string, unknown>;

export function ruleJson({ combinator, not, rules }: Rule): RuleJson {
  return { combinator, not, rules: rules.map(nodeJson) };
}

const nodeJson = (node: Node): RuleJson => (isGroup(node) ? ruleJson(node) : clauseJson(node));

function clauseJson(clause: Clause): RuleJson {
  return { field: clause.field, operator: clause.operator, value: valueJson(clause) };
}

function valueJson({ field, value }: Clause): unknown {
  const { text, texts, number, name, ...narrowed } = value;
  const plain = texts ?? text ?? number ?? null;
  switch (fieldOf(field).type) {
    case 'attribute':
      return { name, value: plain };
    case 'count':
      return { count: number, ...narrowed };
    case 'text':
    case 'choice':
    case 'tag':
    case 'answer':
    case 'number':
    case 'stage':
    case 'segment':
      return plain;
  }
}
