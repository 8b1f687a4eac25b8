import type { FieldKey } from '../segment-rules/fields.js';

/** So many of the latest moments stand in a summary. A rule that counts further looks at what happened itself. */
export const MOMENTS_KEPT = 20;

/** The column in which the moments of each happening stand. */
export const MOMENT_COLUMNS: Partial<Record<FieldKey, string>> = {
  registered: 'registered',
  attended: 'attended',
  missed: 'missed',
  active: 'active',
  answered: 'answered',
  asked: 'asked',
  'offer-presented': 'presented',
  'offer-clicked': 'clicked',
  bought: 'bought',
  touched: 'touched',
  'code-word': 'code_words',
  'mail-clicked': 'mail_clicks',
  'page-visited': 'page_visits',
  'magnet-taken': 'magnets',
  'handout-taken': 'handouts',
  'replay-watched': 'replays',
  called: 'calls',
};

/** What is read from the table of acts, by the kind that it has there. */
export const ACT_KINDS: Partial<Record<FieldKey, string>> = {
  'mail-clicked': 'mail-click',
  'page-visited': 'page-visit',
  'magnet-taken': 'magnet',
  'handout-taken': 'handout',
  'replay-watched': 'replay',
  called: 'call',
};

/** The column of each number out of all sessions. */
export const MEASURE_COLUMNS: Partial<Record<FieldKey, string>> = {
  minutes: 'minutes',
  'share-watched': 'share_watched',
  score: 'score',
  'webinars-attended': 'webinars_attended',
};
