import type { FieldKey } from './fields.js';
import type { Operator } from './operators.js';

/** What a clause compares with; which parts it has, the type of its field tells. */
export interface ClauseValue {
  text?: string;
  texts?: string[];
  number?: number;
  /** The attribute that is compared. */
  name?: string;
  /** Only the last so many days count. */
  days?: number;
  /** Only what happened around this webinar counts. */
  webinarId?: string;
  /** Only that in which this word stands counts. */
  containing?: string;
  /** Only what came to this counts. */
  outcome?: string;
  /** Only this product counts. */
  productId?: string;
  /** Only products of this rung count. */
  rung?: string;
}

export interface Clause {
  field: FieldKey;
  operator: Operator;
  value: ClauseValue;
}

export interface Group {
  combinator: 'and' | 'or';
  not: boolean;
  rules: Node[];
}

export type Node = Clause | Group;

/** A rule that was held against the catalogue: nothing in it but what is known. */
export type Rule = Group;

export const isGroup = (node: Node): node is Group => 'rules' in node;

/** In the order in which they are read; their numbers are how a reason names them. */
export function clausesOf(rule: Rule): Clause[] {
  return rule.rules.flatMap((node) => (isGroup(node) ? clausesOf(node) : [node]));
}

/** Whether only some of what happened counts, which is looked up where it stands. */
export const isNarrowed = ({ webinarId, containing, outcome, productId, rung }: ClauseValue): boolean =>
  [webinarId, containing, outcome, productId, rung].some((part) => part !== undefined);

/** The stages and products that a rule names. */
export function namedIn(rule: Rule): string[] {
  return clausesOf(rule).flatMap(({ field, value: { text, texts, productId } }) => [
    ...(productId ? [productId] : []),
    ...(field === 'conveyor-stage' ? (texts ?? [text!]) : []),
  ]);
}

/** The segments that a rule asks about. */
export function referencesOf(rule: Rule): string[] {
  return clausesOf(rule).flatMap(({ field, value }) => (field === 'segment' ? [value.text!] : []));
}
