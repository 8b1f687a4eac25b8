import { parseRule } from './parse-rule.policy.js';
import { ruleJson } from './rule-json.js';
import { RuleNotUnderstood } from './segment-rules.errors.js';

const group = (...rules: unknown[]) => ({ combinator: 'and', rules });

describe(parseRule, () => {
  it('keeps what the catalogue knows, and nothing that an editor adds', () => {
    const clause = { id: 'c1', field: 'registered', operator: 'at-least', valueSource: 'value' };
    const parsed = parseRule({
      id: 'g',
      ...group({ ...clause, value: { count: '2', days: 30, more: 'x' } }),
    });
    expect(ruleJson(parsed)).toEqual({
      combinator: 'and',
      not: false,
      rules: [{ field: 'registered', operator: 'at-least', value: { count: 2, days: 30 } }],
    });
  });

  it('understands what it wrote', () => {
    const json = {
      combinator: 'or',
      not: true,
      rules: [
        { field: 'attribute', operator: 'exists', value: { name: 'city', value: null } },
        { field: 'tag', operator: 'exists-not', value: null },
        { field: 'language', operator: 'any-of', value: ['ru', 'en'] },
      ],
    };
    expect(ruleJson(parseRule(json))).toEqual(json);
  });

  it.each([
    ['no group', null, '/rule'],
    ['a foreign combinator', { combinator: 'xor', rules: [] }, '/rule'],
    [
      'a foreign field',
      group({ field: 'email; drop table contact', operator: 'is', value: 'x' }),
      '/rule/rules/0',
    ],
    ['an inherited name', group({ field: 'constructor', operator: 'is', value: 'x' }), '/rule/rules/0'],
    ['a foreign operator', group({ field: 'tag', operator: '= any', value: 'x' }), '/rule/rules/0'],
    ['an operator of another type', group({ field: 'tag', operator: 'at-least', value: 1 }), '/rule/rules/0'],
    [
      'an object for a text',
      group({ field: 'tag', operator: 'is', value: { toString: 1 } }),
      '/rule/rules/0',
    ],
    ['a zero character', group({ field: 'tag', operator: 'is', value: 'a\0b' }), '/rule/rules/0'],
    ['a choice that is none', group({ field: 'attendance', operator: 'is', value: 'here' }), '/rule/rules/0'],
    ['no number', group({ field: 'score', operator: 'at-least', value: 'NaN' }), '/rule/rules/0'],
    ['half a time', group({ field: 'bought', operator: 'is', value: { count: 0.5 } }), '/rule/rules/0'],
    [
      'days without end',
      group({ field: 'bought', operator: 'is', value: { count: 1, days: 1e9 } }),
      '/rule/rules/0',
    ],
    [
      'a webinar that is none',
      group({ field: 'bought', operator: 'is', value: { count: 1, webinarId: '1 or 1=1' } }),
      '/rule/rules/0',
    ],
    ['a segment by name', group({ field: 'segment', operator: 'is', value: 'hot' }), '/rule/rules/0'],
  ])('refuses %s', (_, json, pointer) => {
    const refusal = refusalOf(json);
    expect(refusal.errors[0]).toMatchObject({ pointer });
  });

  it('refuses what is too deep or too large, without looking at all of it', () => {
    let deep: unknown = group();
    for (let depth = 0; depth < 5; depth += 1) deep = group(deep);
    expect(refusalOf(deep).errors.map(({ rule }) => rule)).toContain('depth');
    const clause = { field: 'tag', operator: 'is', value: 'x' };
    const wide = group(
      ...Array.from({ length: 40 }, () => group(...Array.from({ length: 40 }, () => clause))),
    );
    const { errors } = refusalOf(wide);
    expect(errors[0]).toMatchObject({ rule: 'size' });
    expect(errors.length).toBeLessThan(200);
  });
});

function refusalOf(json: unknown): RuleNotUnderstood {
  try {
    parseRule(json);
  } catch (error) {
    if (error instanceof RuleNotUnderstood) return error;
    throw error;
  }
  throw new Error('was taken');
}
