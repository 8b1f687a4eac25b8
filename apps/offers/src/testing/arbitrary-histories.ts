import fc from 'fast-check';
import { type FieldKey, fieldOf } from '../segment-rules/fields.js';
import type { Operator } from '../segment-rules/operators.js';

export const TAGS = ['VIP', 'Ж cold', 'x_y'];
/** What sequences give; which of two producers was faster nobody knows, so they have words of their own. */
export const MARKS = ['Marked', '100%'];
export const CLASSES = ['A', 'b', ''];
export const ANSWERS = ['This month', 'this year', 'only looking'];
export const STATUSES = ['attended', 'no-show', 'left-early', 'stayed-to-offer'] as const;
export const LOCALES = ['de', 'ru-RU', 'en-GB'];
export const DOMAINS = ['acme.example', 'other.example'];
export const ZONES = ['Europe/Berlin', 'Asia/Tokyo'];
/** Stand for a webinar of the history, and for a segment that was made before. */
export const A_WEBINAR = ['@webinar-0', '@webinar-1'];
export const A_SEGMENT = ['@segment-0', '@segment-1', '@segment-2'];

const ACTS =
  'capture register cancel join leave answer ask settle buy touch message word describe mark tag untag unsubscribe ' +
  'resubscribe change-rule look ';
/** More often than the rest: what arrives late, twice or after days is what has to be borne. */
const PASSING = 'wait wait wait deliver deliver deliver repeat';

export interface Move {
  act: string;
  who: number;
  where: number;
  number: number;
}

/** What people do at two webinars, while days go by and facts arrive in any order. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...(ACTS + PASSING).split(' ')),
    who: fc.nat({ max: 2 }),
    where: fc.nat({ max: 1 }),
    number: fc.nat({ max: 60 }),
  }),
  { minLength: 20, maxLength: 70, size: 'max' },
);

const any = (...values: readonly string[]) => fc.constantFrom(...values);
const WORDS: Partial<Record<FieldKey, fc.Arbitrary<string>>> = {
  'email-domain': any(...DOMAINS),
  language: any('de', 'RU', 'en'),
  'time-zone': any('europe/berlin', 'Asia'),
  subscribed: any('yes', 'no'),
  tag: any(...TAGS, ...MARKS, 'nobody has it'),
  attendance: any(...STATUSES),
  answer: any(...ANSWERS, 'this'),
};
const NUMBERS: FieldKey[] = ['minutes', 'share-watched', 'webinars-attended', 'touches'];
const COUNTS: FieldKey[] = [
  ...(['registered', 'attended', 'missed', 'active', 'answered', 'asked', 'bought', 'touched'] as const),
  'code-word',
];

const compared = (operator: Operator, word: fc.Arbitrary<string>) =>
  operator === 'any-of' ? fc.uniqueArray(word, { minLength: 1, maxLength: 2 }) : word;

const valueOf = (field: FieldKey, operator: Operator, windows: boolean): fc.Arbitrary<unknown> => {
  if (field === 'segment') return any(...A_SEGMENT);
  if (field === 'attribute') {
    const ordered = operator === 'at-least' || operator === 'at-most';
    return ordered
      ? fc.integer({ min: 0, max: 60 }).map((value) => ({ name: 'size', value }))
      : compared(operator, any('A', 'B', '7')).map((value) => ({ name: 'class', value }));
  }
  if (NUMBERS.includes(field)) return fc.integer({ min: 0, max: field === 'share-watched' ? 100 : 8 });
  if (COUNTS.includes(field))
    return fc.record({
      count: fc.integer({ min: 0, max: 3 }),
      days: windows ? fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }) : fc.constant(undefined),
      webinarId: fieldOf(field).ofWebinar
        ? fc.option(any(...A_WEBINAR), { nil: undefined })
        : fc.constant(undefined),
    });
  return compared(operator, WORDS[field]!);
};

function ruleOver(fields: readonly FieldKey[], windows: boolean): fc.Arbitrary<unknown> {
  const clause = fc
    .constantFrom(...fields)
    .chain((field) =>
      fc
        .constantFrom(...fieldOf(field).operators)
        .chain((operator) => valueOf(field, operator, windows).map((value) => ({ field, operator, value }))),
    );
  const groupOf = (child: fc.Arbitrary<unknown>) =>
    fc.record({
      combinator: fc.constantFrom('and', 'or'),
      not: fc.boolean(),
      rules: fc.array(child, { minLength: 1, maxLength: 3 }),
    });
  return groupOf(fc.oneof({ weight: 3, arbitrary: clause }, groupOf(clause)));
}

const ABOUT_PEOPLE: FieldKey[] = [
  ...(Object.keys(WORDS) as FieldKey[]),
  'attribute',
  ...NUMBERS,
  ...COUNTS,
  ...COUNTS,
];

/** Counts, windows and other segments, joined and turned round in any way. */
export const segmentRules = fc.array(ruleOver([...ABOUT_PEOPLE, 'segment', 'segment'], true), {
  minLength: 8,
  maxLength: 8,
});

/** As stages ask: without days, and without segments. */
export const stageGets = fc.array(
  fc.record({
    get: fc.oneof(
      { weight: 3, arbitrary: ruleOver(ABOUT_PEOPLE, false).map((rule) => ({ kind: 'rule', rule })) },
      { weight: 1, arbitrary: fc.constant({ kind: 'code-word', word: null }) },
    ),
    overtakes: fc.boolean(),
  }),
  { minLength: 2, maxLength: 5 },
);
