import type { FieldProblem } from '@funnelcast/service-kit';
import { lowered } from '../profiles/lowered.js';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import { clausesOf, type Rule } from '../segment-rules/rule.js';
import { ruleJson } from '../segment-rules/rule-json.js';
import { RuleNotUnderstood } from '../segment-rules/segment-rules.errors.js';
import { STORABLE_TEXT } from '../texts/storable-text.js';
import type { Get, GetJson } from './conveyor-stage.js';

const LONGEST_WORD = 100;

/** Reads a get; what is wrong with it is put among the problems, at its place. */
export function parseGet(json: unknown, pointer: string, problems: FieldProblem[]): Get {
  const { kind, rule, word } = (typeof json === 'object' && json !== null ? json : {}) as Record<
    string,
    unknown
  >;
  if (kind === 'by-hand') return { kind };
  if (kind === 'code-word') {
    const text = typeof word === 'string' ? lowered(word) : '';
    if (text.length > LONGEST_WORD || !STORABLE_TEXT.test(text))
      problems.push({
        pointer: `${pointer}/word`,
        rule: 'word',
        message: 'must be a word of at most 100 characters',
      });
    return { kind, word: text === '' ? null : text };
  }
  if (kind === 'rule') return { kind, rule: readRule(rule, pointer, problems) };
  problems.push({ pointer: `${pointer}/kind`, rule: 'isIn', message: 'must be rule, code-word or by-hand' });
  return { kind: 'by-hand' };
}

function readRule(json: unknown, pointer: string, problems: FieldProblem[]): Rule {
  try {
    const rule = parseRule(json);
    // Time alone moves nobody through the conveyor, and segments are not followed by it.
    for (const { field, value } of clausesOf(rule)) {
      if (value.days !== undefined)
        problems.push({
          pointer: `${pointer}/rule`,
          rule: 'noDays',
          message: 'what was received has no last days',
        });
      // A stage that asked where people are in the conveyor would ask itself.
      if (field === 'conveyor-stage' || field === 'stuck')
        problems.push({
          pointer: `${pointer}/rule`,
          rule: 'noStages',
          message: 'must not ask about the conveyor itself',
        });
      if (field === 'segment')
        problems.push({
          pointer: `${pointer}/rule`,
          rule: 'noSegments',
          message: 'must not ask about segments',
        });
    }
    return rule;
  } catch (error) {
    if (!(error instanceof RuleNotUnderstood)) throw error;
    problems.push(...error.errors.map((one) => ({ ...one, pointer: `${pointer}${one.pointer}` })));
    return { combinator: 'and', not: false, rules: [] };
  }
}

export const getJson = (get: Get): GetJson =>
  get.kind === 'rule' ? { kind: 'rule', rule: ruleJson(get.rule) } : get;
