import type { FieldKey } from './fields.js';
import type { Operator } from './operators.js';
import type { Clause } from './rule.js';

const FIELD_WORDS: Record<FieldKey, string> = {
  'email-domain': 'e-mail domain',
  language: 'language',
  'time-zone': 'time zone',
  subscribed: 'takes letters',
  tag: 'tag',
  attribute: 'attribute',
  attendance: 'last session',
  minutes: 'minutes in one session',
  'share-watched': 'share watched (%)',
  score: 'score',
  'webinars-attended': 'webinars attended',
  touches: 'touches',
  fit: 'fit (points)',
  engagement: 'engagement (points)',
  'lead-stage': 'lead stage',
  cell: 'cell of the matrix',
  phase: 'buying phase',
  answer: 'answer in a poll',
  registered: 'registered',
  attended: 'attended',
  missed: 'did not come',
  answered: 'answered polls',
  asked: 'asked questions',
  'offer-presented': 'saw an offer',
  'offer-clicked': 'clicked an offer',
  bought: 'bought',
  touched: 'was touched',
  'code-word': 'named a code word',
  active: 'active in a session',
  segment: 'segment',
};

const OPERATOR_WORDS: Record<Operator, string> = {
  is: 'is',
  'is-not': 'is not',
  'any-of': 'is one of',
  contains: 'contains',
  'at-least': 'at least',
  'at-most': 'at most',
  exists: 'is known',
  'exists-not': 'is not known',
};

/** A clause in plain words, for the reasons that facts carry. */
export function wordsOf(
  { field, operator, value }: Clause,
  segmentNames: ReadonlyMap<string, string>,
): string {
  const { text, texts, number, name, days } = value;
  const what = name === undefined ? FIELD_WORDS[field] : `${FIELD_WORDS[field]} "${name}"`;
  if (number !== undefined && name === undefined) {
    const how = operator === 'is' ? 'exactly' : OPERATOR_WORDS[operator];
    const times = COUNTED.has(field) ? (number === 1 ? ' time' : ' times') : '';
    return `${what}: ${how} ${number}${times}${days === undefined ? '' : ` within ${days} days`}`;
  }
  const shown =
    texts?.map((one) => `"${one}"`).join(', ') ??
    (number === undefined ? (text === undefined ? '' : `"${segmentNames.get(text) ?? text}"`) : `${number}`);
  return `${what} ${OPERATOR_WORDS[operator]} ${shown}`.trim();
}

const COUNTED = new Set<FieldKey>([
  'registered',
  'attended',
  'missed',
  'answered',
  'asked',
  'offer-presented',
  'offer-clicked',
  'bought',
  'touched',
  'code-word',
  'active',
]);
