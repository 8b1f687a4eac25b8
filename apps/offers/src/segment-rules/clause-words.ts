import { type FieldKey, fieldOf } from './fields.js';
import type { Operator } from './operators.js';
import type { Clause, ClauseValue } from './rule.js';

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
  'replay-minutes': 'minutes of a replay',
  fit: 'fit (points)',
  engagement: 'engagement (points)',
  'lead-stage': 'lead stage',
  cell: 'cell of the matrix',
  phase: 'buying phase',
  'conveyor-stage': 'stage of the conveyor',
  stuck: 'stuck in a stage',
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
  'mail-clicked': 'followed a link of a letter',
  'page-visited': 'looked at a page',
  'magnet-taken': 'took a lead magnet',
  'handout-taken': 'took a handout',
  'replay-watched': 'watched a replay',
  called: 'was called',
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
export function wordsOf({ field, operator, value }: Clause, names: ReadonlyMap<string, string>): string {
  const { text, texts, number, name, days } = value;
  const what = name === undefined ? FIELD_WORDS[field] : `${FIELD_WORDS[field]} "${name}"`;
  if (number !== undefined && name === undefined) {
    const how = operator === 'is' ? 'exactly' : OPERATOR_WORDS[operator];
    const times = fieldOf(field).type === 'count' ? (number === 1 ? ' time' : ' times') : '';
    return `${what}${narrowedTo(value, names)}: ${how} ${number}${times}${days === undefined ? '' : ` within ${days} days`}`;
  }
  const named = (one: string) => `"${names.get(one) ?? one}"`;
  const shown =
    texts?.map(named).join(', ') ??
    (number === undefined ? (text === undefined ? '' : named(text)) : `${number}`);
  return `${what} ${OPERATOR_WORDS[operator]} ${shown}`.trim();
}

/** A webinar is left out of words, as it always was: its title is not known here. */
function narrowedTo(
  { containing, outcome, productId, rung }: ClauseValue,
  names: ReadonlyMap<string, string>,
): string {
  return [
    containing && `"${containing}"`,
    outcome && `came to "${outcome}"`,
    productId && `"${names.get(productId) ?? productId}"`,
    rung && `rung "${rung}"`,
  ]
    .filter(Boolean)
    .map((part) => ` (${String(part)})`)
    .join('');
}
