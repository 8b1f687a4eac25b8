/** What a rule about acts asks besides the act. */
export type ActAsks = 'nothing' | 'least' | 'word' | 'maybe-word' | 'outcome';

export interface ActField {
  /** Whether the points belong to the score of a session, or to the person alone. */
  of: 'session' | 'person';
  asks: ActAsks;
}

/**
 * Every act that may give or take points, all of them confirmed ones: coming, answering, asking, clicking by a person. Letters
 * opened and links followed by scanners are not among them.
 */
export const ACT_FIELDS = {
  joined: { of: 'session', asks: 'nothing' },
  stayed: { of: 'session', asks: 'nothing' },
  minutes: { of: 'session', asks: 'least' },
  share: { of: 'session', asks: 'least' },
  'left-within': { of: 'session', asks: 'least' },
  poll: { of: 'session', asks: 'nothing' },
  answer: { of: 'session', asks: 'word' },
  question: { of: 'session', asks: 'nothing' },
  handout: { of: 'session', asks: 'nothing' },
  'offer-seen': { of: 'session', asks: 'nothing' },
  click: { of: 'session', asks: 'nothing' },
  order: { of: 'session', asks: 'nothing' },
  replay: { of: 'session', asks: 'least' },
  'code-word': { of: 'person', asks: 'maybe-word' },
  magnet: { of: 'person', asks: 'maybe-word' },
  'mail-click': { of: 'person', asks: 'maybe-word' },
  'page-visit': { of: 'person', asks: 'maybe-word' },
  call: { of: 'person', asks: 'outcome' },
  unsubscribed: { of: 'person', asks: 'nothing' },
  complaint: { of: 'person', asks: 'nothing' },
} as const satisfies Record<string, ActField>;

export type ActFieldKey = keyof typeof ACT_FIELDS;

export const isActField = (key: string): key is ActFieldKey => Object.hasOwn(ACT_FIELDS, key);

export const actField = (key: ActFieldKey): ActField => ACT_FIELDS[key];

/** What is done about an offer counts in its session, and for the person alone where the offer belongs to no webinar. */
const ABOUT_OFFERS: ReadonlySet<ActFieldKey> = new Set<ActFieldKey>(['offer-seen', 'click', 'order']);

export const countsForPerson = (key: ActFieldKey): boolean =>
  actField(key).of === 'person' || ABOUT_OFFERS.has(key);
