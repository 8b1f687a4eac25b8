import fc from 'fast-check';
import { branchesOf, type SequenceDefinition, type StepDefinition } from '../definitions/definition.js';
import type { Timing } from '../timing/timing.js';
import { aDefinition } from './a-sequence.js';

const YEARS = 5 * 366 * 24 * 60;
const TAGS = ['hot', 'vip'] as const;

/** A step before it has a place, and what stands in its branches. */
interface Sketch {
  step: Partial<StepDefinition> & Pick<StepDefinition, 'kind'>;
  branches: Sketch[][];
}

export interface AnyDefinition {
  anchors: Timing['anchor'][];
  /** Of a wait and of conditions about history: whether there may be any. */
  history: boolean;
  /** Whether a wait may lose its patience. */
  patience: boolean;
  expiresAfterMinutes?: number;
}

const timing = (anchors: Timing['anchor'][]): fc.Arbitrary<Timing | undefined> =>
  fc.option(
    fc.record({
      anchor: fc.constantFrom(...anchors),
      offsetDays: fc.integer({ min: 0, max: 3 }),
      offsetMinutes: fc.integer({ min: 0, max: 600 }),
    }),
    { nil: undefined },
  );

const pattern = fc.constantFrom(
  { kind: 'offer-clicked' as const, match: {} as Record<string, string> },
  { kind: 'poll-answered' as const, match: { answer: 'yes' } as Record<string, string> },
);

function content({ history, patience }: AnyDefinition): fc.Arbitrary<Sketch['step']> {
  const clauses = [
    fc.constantFrom(...TAGS).map((value) => ({ field: 'tag' as const, operator: 'is' as const, value })),
    fc.constant({ field: 'email-domain' as const, operator: 'is' as const, value: 'mail.example.org' }),
    ...(history
      ? [
          fc.constant({
            field: 'happened' as const,
            operator: 'at-least' as const,
            value: '1',
            happening: 'offer-clicked' as const,
          }),
        ]
      : []),
  ];
  const minutes = fc.integer({ min: 1, max: 4 * 24 * 60 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant({ kind: 'message' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'webhook' as const, webhookEvent: 'reached' }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...TAGS).chain((tag) =>
        fc.boolean().map((adds) => ({
          kind: 'mark' as const,
          mark: adds ? { addTags: [tag as string] } : { removeTags: [tag as string] },
        })),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(pattern, patience ? fc.option(minutes, { nil: undefined }) : fc.constant(undefined))
        .map(([wanted, timeoutMinutes]) => ({
          kind: 'wait' as const,
          wait: { for: wanted, ...(timeoutMinutes ? { timeoutMinutes } : {}) },
        })),
    },
    {
      weight: 2,
      arbitrary: fc.oneof(...clauses).map((clause) => ({
        kind: 'condition' as const,
        condition: { join: 'all' as const, clauses: [clause] },
      })),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Sketch['step']>({
        kind: 'split' as const,
        split: [
          { name: 'A', weight: 1 },
          { name: 'B', weight: 2 },
        ],
      }),
    },
    ...(patience
      ? [
          {
            weight: 1,
            arbitrary: fc.constant<Sketch['step']>({
              kind: 'task' as const,
              task: { kind: 'call' as const, title: 'Call', script: 'Hello' },
            }),
          },
        ]
      : []),
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        { kind: 'end' as const },
        { kind: 'go-to' as const, goToSequenceId: 'another' },
      ),
    },
  );
}

function row(about: AnyDefinition, depth: number): fc.Arbitrary<Sketch[]> {
  const sketch = fc.tuple(content(about), timing(about.anchors)).chain(([made, when]) => {
    const step = { ...made, ...(when ? { timing: when } : {}) };
    const names = depth > 0 ? branchesOf(step) : [];
    const branches = names.map(() => row(about, depth - 1));
    return fc.tuple(...branches).map((rows) => ({ step, branches: rows }));
  });
  return fc.array(sketch, { maxLength: depth === 2 ? 6 : 3 });
}

/** Any sequence that could be published, branches within branches. */
export function anyDefinition(about: AnyDefinition): fc.Arbitrary<SequenceDefinition> {
  return fc.tuple(row({ ...about }, 2), fc.boolean()).map(([sketches, restAtEnd]) => {
    const steps: StepDefinition[] = [];
    const place = (rows: Sketch[], within?: StepDefinition['within']) => {
      for (const { step, branches } of rows) {
        const key = `step-${steps.length}`;
        const message = { channel: 'email' as const, subject: key, body: key, sells: false };
        steps.push({
          ...step,
          key,
          expiresAfterMinutes: about.expiresAfterMinutes ?? YEARS,
          ...(step.kind === 'message' ? { message } : {}),
          ...(within ? { within } : {}),
        });
        const names = branchesOf(step);
        branches.forEach((inside, nth) => place(inside, { stepKey: key, branch: names[nth]! }));
      }
    };
    place(sketches);
    return aDefinition({ restAtEnd, steps });
  });
}
