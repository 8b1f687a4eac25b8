import { clausesOf } from './rule.js';
import { parseRule } from './parse-rule.policy.js';
import { SEGMENT_TEMPLATES } from './segment-templates.js';

describe('the templates of segments', () => {
  it('are the seventeen ways, each a rule that is understood', () => {
    expect(new Set(SEGMENT_TEMPLATES.map(({ key }) => key)).size).toBe(17);
    for (const { rule } of SEGMENT_TEMPLATES) expect(clausesOf(parseRule(rule)).length).toBeGreaterThan(0);
  });
});
