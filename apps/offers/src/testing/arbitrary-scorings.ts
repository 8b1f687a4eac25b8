import fc from 'fast-check';
import { CALL_OUTCOMES } from '../calls/call-outcomes.js';
import { CELLS, type Scoring, type ScoringRule, STAGES } from '../scoring-rules/scoring.js';

/** More often they give than they take. */
const points = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: -30, max: -1 }) },
);
const cap = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null });
const act = (field: string, value: fc.Arbitrary<unknown> = fc.constant(null)) =>
  fc.record({
    kind: fc.constant('engagement' as const),
    field: fc.constant(field),
    operator: fc.constant(null),
    value,
    points,
    cap,
    active: fc.boolean(),
  });
const word = fc.option(fc.constantFrom('a', 'B'), { nil: null });
const trait = (field: string, operator: string, value: unknown) =>
  fc.record({
    kind: fc.constant('fit' as const),
    field: fc.constant(field),
    operator: fc.constant(operator),
    value: fc.constant(value),
    points: fc.integer({ min: -20, max: 40 }).filter((one) => one !== 0),
    cap: fc.constant(null),
    active: fc.boolean(),
  });
const rule = fc.oneof(
  ...['joined', 'stayed', 'poll', 'question', 'handout', 'offer-seen', 'click', 'order'].map((field) =>
    act(field),
  ),
  ...['minutes', 'share', 'left-within', 'replay'].map((field) =>
    act(field, fc.integer({ min: 0, max: 60 })),
  ),
  act('answer', fc.constantFrom('option 1', 'OPTION')),
  ...['code-word', 'magnet', 'mail-click', 'page-visit'].map((field) => act(field, word)),
  act('call', fc.constantFrom(...CALL_OUTCOMES)),
  ...['unsubscribed', 'complaint'].map((field) => act(field)),
  trait('tag', 'is', 'vip'),
  trait('attribute', 'is', { name: 'class', value: 'A' }),
  trait('attribute', 'is-not', { name: 'class', value: 'B' }),
  trait('attribute', 'any-of', { name: 'class', value: ['a', 'C'] }),
  trait('attribute', 'at-least', { name: 'employees', value: 50 }),
  trait('attribute', 'exists', { name: 'class' }),
  trait('attribute', 'exists-not', { name: 'employees' }),
  trait('tag', 'is-not', 'vip'),
  trait('language', 'is', 'de'),
);
const pair = fc
  .tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 59 }))
  .map(([one, other]): [number, number] => {
    const high = Math.max(one, other);
    return [high, Math.min(one, other, high - 1)];
  });
const stage = fc.constantFrom(...STAGES);
const maybeStage = fc.option(stage, { nil: null });
/** Whatever rules somebody may think of. */
export const scorings: fc.Arbitrary<Scoring> = fc.record({
  rules: fc
    .array(rule, { minLength: 3, maxLength: 14 })
    .map((rules): ScoringRule[] => rules.map((one, index) => ({ ...one, id: `rule-${index}` }))),
  halfLifeDays: fc.integer({ min: 7, max: 60 }),
  hotScore: fc.constant(80),
  fitThresholds: pair,
  engagementThresholds: pair,
  stages: fc
    .tuple(...CELLS.map(() => stage))
    .map(
      (stages) => Object.fromEntries(CELLS.map((cell, index) => [cell, stages[index]!])) as Scoring['stages'],
    ),
  overrides: fc.record({ unsubscribed: maybeStage, bought: maybeStage }),
});
