import type { FieldProblem } from '@funnelcast/service-kit';
import { isFieldKey } from './fields.js';
import { parseValue } from './parse-value.policy.js';
import type { Operator } from './operators.js';
import type { Clause, Group, Node, Rule } from './rule.js';
import { fieldOf } from './fields.js';
import { RuleNotUnderstood } from './segment-rules.errors.js';

const DEEPEST = 5;
const MOST_CLAUSES = 50;
const MOST_GROUPS = 50;

/**
 * Takes the JSON of react-querybuilder's RuleGroupType and gives the rule, with nothing in it but what the catalogue
 * knows. Ids and whatever else an editor keeps in the tree are left behind.
 */
export function parseRule(json: unknown): Rule {
  const reading = new Reading();
  const rule = reading.group(json, '/rule', 1);
  if (reading.problems.length > 0) throw new RuleNotUnderstood(reading.problems);
  return rule;
}

class Reading {
  readonly problems: FieldProblem[] = [];
  private clauses = 0;
  private groups = 0;

  group(json: unknown, pointer: string, depth: number): Group {
    const { combinator, not, rules } = recordOf(json);
    this.groups += 1;
    this.expect(combinator === 'and' || combinator === 'or', pointer, 'combinator', 'must be and, or or');
    this.expect(Array.isArray(rules), pointer, 'rules', 'a group must have a list of rules');
    const tooDeep = depth > DEEPEST;
    this.expect(!tooDeep, pointer, 'depth', `groups may be ${DEEPEST} deep`);
    this.expect(this.groups <= MOST_GROUPS, pointer, 'size', `a rule may have ${MOST_GROUPS} groups`);
    const children: unknown[] = Array.isArray(rules) && !tooDeep ? rules.slice(0, MOST_CLAUSES + 1) : [];
    return {
      combinator: combinator === 'or' ? 'or' : 'and',
      not: not === true,
      rules: children.flatMap((child, index) => this.node(child, `${pointer}/rules/${index}`, depth)),
    };
  }

  private node(json: unknown, pointer: string, depth: number): Node[] {
    if (this.problems.length > MOST_CLAUSES) return [];
    if ('rules' in recordOf(json)) return [this.group(json, pointer, depth + 1)];
    this.clauses += 1;
    this.expect(this.clauses <= MOST_CLAUSES, pointer, 'size', `a rule may have ${MOST_CLAUSES} conditions`);
    return this.clause(recordOf(json), pointer);
  }

  private clause({ field, operator, value }: Record<string, unknown>, pointer: string): Clause[] {
    if (!isFieldKey(field)) {
      this.expect(false, pointer, 'field', 'there is no such field');
      return [];
    }
    const known = fieldOf(field).operators.find((one) => one === operator);
    if (!known) {
      this.expect(false, pointer, 'operator', `${field} cannot be compared like that`);
      return [];
    }
    const parsed = parseValue(fieldOf(field), known satisfies Operator, value);
    if (typeof parsed === 'string') {
      this.expect(false, pointer, 'value', parsed);
      return [];
    }
    return [{ field, operator: known, value: parsed }];
  }

  private expect(holds: boolean, pointer: string, rule: string, message: string): void {
    if (!holds) this.problems.push({ pointer, rule, message });
  }
}

function recordOf(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : {};
}
