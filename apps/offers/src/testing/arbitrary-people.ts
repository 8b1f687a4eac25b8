import fc from 'fast-check';
import { PHASES, STAGES } from '../scoring-rules/scoring.js';
import { CALL_OUTCOMES } from '../calls/call-outcomes.js';
import { RUNGS } from '../products/rung.js';
import { type FieldKey, FIELDS, fieldOf } from '../segment-rules/fields.js';
import type { Operator } from '../segment-rules/operators.js';
import type { PlainPerson, PlainSession } from './plain-people.js';

export const NOW = new Date('2026-03-02T10:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

/** Few of each, so that people and rules meet; nasty ones among them. */
const TEXTS = [
  'a',
  'B',
  '50',
  '7.5',
  `o'hara`,
  '100%',
  'x_y',
  String.raw`back\slash`,
  'ж; drop table segment',
];
const ANSWERS = ['attended', 'no-show', 'left-early', 'stayed-to-offer'];
export const WEBINARS = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
export const SEGMENT_IDS = [7, 8].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

export const PRODUCT_IDS = [4, 5].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
/** Of the first nobody is ever late. */
export const STAGES_OF_CONVEYOR = [
  { id: '00000000-0000-4000-8000-0000000000a1', stuckDays: null },
  { id: '00000000-0000-4000-8000-0000000000a2', stuckDays: 2 },
  { id: '00000000-0000-4000-8000-0000000000a3', stuckDays: 4 },
];
const STAGE_IDS = STAGES_OF_CONVEYOR.map(({ id }) => id);

const text = fc.constantFrom(...TEXTS);
/** Also exactly on the border of a window. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: 5 }).map((days) => new Date(NOW.getTime() - days * DAY_MS)),
  fc.integer({ min: 0, max: 5 * DAY_MS }).map((ms) => new Date(NOW.getTime() - ms)),
);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const worded = fc.record({ word: text, at: moment });

const ofOffers = {
  interests: some(fc.record({ presentedAt: moment, clickedAt: maybe(moment) })),
  orders: some(
    fc.record({ at: moment, productId: fc.constantFrom(...PRODUCT_IDS), rung: fc.constantFrom(...RUNGS) }),
  ),
};

const session: fc.Arbitrary<PlainSession> = fc.record({
  webinarId: fc.constantFrom(...WEBINARS),
  registeredAt: maybe(moment),
  cancelled: fc.boolean(),
  joinedAt: maybe(moment),
  activeAt: maybe(moment),
  minutes: fc.integer({ min: 0, max: 8 }),
  score: fc.integer({ min: 0, max: 8 }),
  settled: maybe(
    fc.record({
      at: fc.integer({ min: 0, max: 5 * DAY_MS }).map((ms) => new Date(NOW.getTime() - ms)),
      attendance: fc.constantFrom(...ANSWERS),
      attended: fc.boolean(),
      sessionMinutes: fc.constantFrom(0, 8),
    }),
  ),
  answers: some(fc.record({ text, at: moment })),
  questions: some(moment),
  ...ofOffers,
  handouts: some(fc.record({ id: fc.constantFrom('h1', 'h2'), at: moment })),
  replays: some(fc.record({ minutes: fc.integer({ min: 0, max: 9 }), at: moment })),
});

export const person: fc.Arbitrary<PlainPerson> = fc.record({
  id: fc.uuid(),
  email: text.map((domain) => `somebody@${domain}`),
  locale: fc.constantFrom('ru', 'ru-RU', 'en-GB', ''),
  timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', ''),
  unsubscribed: fc.boolean(),
  tags: fc.uniqueArray(text, { maxLength: 3 }),
  attributes: fc.dictionary(fc.constantFrom('city', 'size', `na'me`), text),
  touchedAt: some(moment),
  codeWords: some(moment),
  mailClicks: some(worded),
  pages: some(worded),
  magnets: some(worded),
  calls: some(
    fc.record({ outcome: fc.constantFrom(...CALL_OUTCOMES), at: moment, ofSequence: fc.boolean() }),
  ),
  place: maybe(fc.record({ stageId: fc.constantFrom(...STAGE_IDS), since: moment })),
  segments: fc.uniqueArray(fc.constantFrom(...SEGMENT_IDS)),
  lead: fc.record({
    fit: fc.integer({ min: -2, max: 9 }),
    engagement: fc.constantFrom(0, 1, 2.5, 7, 9),
    fitClass: fc.constantFrom('A', 'B', 'C'),
    engagementClass: fc.constantFrom(1, 2, 3),
    stage: fc.constantFrom(...STAGES),
    phase: fc.constantFrom(...PHASES),
  }),
  sessions: some(session),
  alone: fc.record(ofOffers),
});

const number = fc.integer({ min: 0, max: 9 });

function valueOf(key: FieldKey, operator: Operator): fc.Arbitrary<unknown> {
  const { type, choices, ...narrowed } = fieldOf(key);
  const ids = type === 'stage' ? STAGE_IDS : choices;
  const one = ids ? fc.constantFrom(...ids) : fc.oneof(text, fc.constantFrom('ru', 'europe/berlin'));
  const plain = operator === 'any-of' ? fc.uniqueArray(one, { minLength: 1, maxLength: 3 }) : one;
  switch (type) {
    case 'segment':
      return fc.constantFrom(...SEGMENT_IDS);
    case 'number':
      return number;
    case 'count':
      return fc.record({
        count: fc.integer({ min: 0, max: 3 }),
        days: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        webinarId: perhaps(narrowed.ofWebinar, WEBINARS),
        containing: perhaps(narrowed.containing, TEXTS),
        outcome: perhaps(narrowed.outcomes !== undefined, narrowed.outcomes ?? []),
        productId: perhaps(narrowed.ofProduct, PRODUCT_IDS),
        rung: perhaps(narrowed.ofProduct, RUNGS),
      });
    case 'attribute': {
      const ordered = operator === 'at-least' || operator === 'at-most';
      return fc.record({
        name: fc.constantFrom('city', 'size', `na'me`),
        value: ordered ? fc.constantFrom(7, 7.5, 50) : plain,
      });
    }
    case 'text':
    case 'choice':
    case 'tag':
    case 'answer':
    case 'stage':
      return plain;
  }
}

const perhaps = (possible: boolean | undefined, among: readonly string[]) =>
  possible ? fc.option(fc.constantFrom(...among), { nil: undefined }) : fc.constant(undefined);

const clause: fc.Arbitrary<unknown> = fc
  .constantFrom(...(Object.keys(FIELDS) as FieldKey[]))
  .chain((field) =>
    fc
      .constantFrom(...fieldOf(field).operators)
      .chain((operator) => valueOf(field, operator).map((value) => ({ field, operator, value }))),
  );

const groupOf = (child: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.record({
    combinator: fc.constantFrom('and', 'or'),
    not: fc.boolean(),
    rules: fc.array(child, { maxLength: 3 }),
  });

export const ruleJson: fc.Arbitrary<unknown> = groupOf(
  fc.oneof(clause, groupOf(fc.oneof(clause, groupOf(clause)))),
);
