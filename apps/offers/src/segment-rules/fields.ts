import { CALL_OUTCOMES } from '../calls/call-outcomes.js';
import { CELLS, PHASES, STAGES } from '../scoring-rules/scoring.js';
import type { Operator } from './operators.js';

/** How a clause about a field is written down, asked and compared. */
export type FieldType =
  | 'text'
  | 'choice'
  | 'tag'
  | 'attribute'
  | 'number'
  | 'answer'
  | 'count'
  | 'stage'
  | 'segment';

export interface Field {
  group: 'profile' | 'engagement' | 'happened' | 'segments';
  type: FieldType;
  operators: readonly Operator[];
  /** What can be chosen; open lists have none. */
  choices?: readonly string[];
  /** Whether what happened can be narrowed to one webinar. */
  ofWebinar?: boolean;
  /** Whether it can be narrowed to that in which a word stands: a link, a page, a title. */
  containing?: boolean;
  /** What it can have come to, to be narrowed to one of them. */
  outcomes?: readonly string[];
  /** Whether it can be narrowed to a product or a rung of the ladder. */
  ofProduct?: boolean;
}

const TEXT = ['is', 'is-not', 'any-of', 'contains'] as const;
const CHOICE = ['is', 'is-not', 'any-of'] as const;
const NUMBER = ['at-least', 'at-most'] as const;
const COUNT = ['at-least', 'at-most', 'is'] as const;

const number = { group: 'engagement', type: 'number', operators: NUMBER } as const;
const happened = { group: 'happened', type: 'count', operators: COUNT } as const;
const around = { ...happened, ofWebinar: true } as const;
const named = { ...happened, containing: true } as const;

/** Everything that a rule may ask. What is not here cannot be asked: names from outside never reach a statement. */
export const FIELDS = {
  'email-domain': { group: 'profile', type: 'text', operators: TEXT },
  language: { group: 'profile', type: 'text', operators: CHOICE },
  'time-zone': { group: 'profile', type: 'text', operators: TEXT },
  subscribed: { group: 'profile', type: 'choice', operators: ['is'], choices: ['yes', 'no'] },
  tag: { group: 'profile', type: 'tag', operators: ['is', 'is-not', 'any-of', 'exists', 'exists-not'] },
  attribute: {
    group: 'profile',
    type: 'attribute',
    operators: ['is', 'is-not', 'any-of', 'contains', 'at-least', 'at-most', 'exists', 'exists-not'],
  },
  attendance: {
    group: 'engagement',
    type: 'choice',
    operators: CHOICE,
    choices: ['attended', 'no-show', 'left-early', 'stayed-to-offer'],
  },
  minutes: number,
  'share-watched': number,
  score: number,
  'webinars-attended': number,
  touches: number,
  'replay-minutes': number,
  fit: number,
  engagement: number,
  'lead-stage': { group: 'engagement', type: 'choice', operators: CHOICE, choices: STAGES },
  cell: { group: 'engagement', type: 'choice', operators: CHOICE, choices: CELLS },
  phase: { group: 'engagement', type: 'choice', operators: CHOICE, choices: PHASES },
  'conveyor-stage': { group: 'engagement', type: 'stage', operators: CHOICE },
  stuck: { group: 'engagement', type: 'choice', operators: ['is'], choices: ['yes', 'no'] },
  answer: {
    group: 'engagement',
    type: 'answer',
    operators: ['is', 'is-not', 'any-of', 'contains'],
  },
  registered: around,
  attended: around,
  missed: around,
  answered: around,
  asked: around,
  'offer-presented': around,
  'offer-clicked': around,
  bought: { ...around, ofProduct: true },
  touched: happened,
  'code-word': happened,
  active: around,
  'mail-clicked': named,
  'page-visited': named,
  'magnet-taken': named,
  'handout-taken': around,
  'replay-watched': around,
  called: { ...happened, outcomes: CALL_OUTCOMES },
  segment: { group: 'segments', type: 'segment', operators: ['is', 'is-not'] },
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof FIELDS;

export const fieldOf = (key: FieldKey): Field => FIELDS[key];

export const isFieldKey = (key: unknown): key is FieldKey =>
  typeof key === 'string' && Object.hasOwn(FIELDS, key);
