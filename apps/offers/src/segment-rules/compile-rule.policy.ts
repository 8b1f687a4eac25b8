import { wordsOf } from './clause-words.js';
import type { CompiledClause, Scope } from './compare-clause.policy.js';
import { compileClause } from './compile-clause.policy.js';
import { clausesOf, isGroup, type Node, type Rule } from './rule.js';
import type { Values } from './values.js';

/** A rule as parts of a statement over `contact c`. Texts and numbers of the rule are among the values alone. */
export interface CompiledRule {
  /** What the predicate reads besides the contact. */
  joins: string;
  /** True for members; anything else for the others. */
  predicate: string;
  /** The clauses that speak for a contact, by their numbers; one behind a `not` does so by failing. */
  holding: string;
  /** Why a contact is a member, in plain words. */
  because: string;
  /** Why a contact is none, in plain words. */
  becauseNot: string;
  /** When time alone may change the answer for a contact; null for never. */
  dueAt: string;
}

const NOBODY_KNOWN: ReadonlyMap<string, string> = new Map();

/** Rules that stand in one statement need names of their own, which begin with the prefix. */
export function compileRule(
  rule: Rule,
  values: Values,
  scope: Scope,
  segmentNames = NOBODY_KNOWN,
  prefix = 'f',
): CompiledRule {
  const clauses = clausesOf(rule);
  const compiled = clauses.map((clause, index) => compileClause(clause, `${prefix}${index}`, values, scope));
  const turned = turnedClauses(rule);
  const reasons = clauses.map((clause, index) => {
    const words = values.bind(wordsOf(clause, segmentNames), 'text');
    const notWords = values.bind(`not so: ${wordsOf(clause, segmentNames)}`, 'text');
    const holds = `(${compiled[index]!.predicate})`;
    return turned[index]
      ? { holds: `not coalesce(${holds}, false)`, words: notWords, opposite: words }
      : { holds, words, opposite: notWords };
  });
  return {
    joins: compiled.map(({ join }) => join).join('\n'),
    predicate: predicateOf(rule, compiled[Symbol.iterator]()),
    holding: `array_remove(array[${reasons
      .map(({ holds }, index) => `case when ${holds} then ${index} end`)
      .join(', ')}]::integer[], null)`,
    because: sentence(reasons.map(({ holds, words }) => `case when ${holds} then ${words} end`)),
    becauseNot: sentence(
      reasons.map(({ holds, opposite }) => `case when not coalesce(${holds}, false) then ${opposite} end`),
    ),
    dueAt: earliest(compiled),
  };
}

/** Null counts as false in it; only behind a `not` it has to be said. A group without rules holds for everybody. */
function predicateOf(node: Node, compiled: Iterator<CompiledClause>): string {
  if (!isGroup(node)) return `(${(compiled.next() as IteratorYieldResult<CompiledClause>).value.predicate})`;
  const parts = node.rules.map((child) => predicateOf(child, compiled));
  const joined = parts.length === 0 ? 'true' : `(${parts.join(` ${node.combinator} `)})`;
  return node.not ? `(not coalesce(${joined}, false))` : joined;
}

/** Whether each clause stands behind an odd number of `not`s, so that its failing is what makes a member. */
function turnedClauses(node: Node, turned = false): boolean[] {
  if (!isGroup(node)) return [turned];
  return node.rules.flatMap((child) => turnedClauses(child, turned !== node.not));
}

function sentence(parts: readonly string[]): string {
  return parts.length === 0
    ? `'belongs to everybody'`
    : `left(coalesce(nullif(concat_ws('; ', ${parts.join(', ')}), ''), 'fits the rule'), 500)`;
}

function earliest(compiled: readonly CompiledClause[]): string {
  const moments = compiled.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  return moments.length === 0 ? 'null::timestamptz' : `least(${moments.join(', ')})`;
}
