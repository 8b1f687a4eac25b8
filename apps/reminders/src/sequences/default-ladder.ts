import type { DefaultStepKey } from '@funnelcast/languages';
import { LANGUAGES, wordsIn, primaryOf } from '../languages/languages.js';
import type { LetterSource } from '../letters/letter-source.js';
import type { Step, Translation } from './step.js';

/** In the language of the workspace; members change it as they like. */
export const defaultLadderName = (workspaceLocale = ''): string =>
  wordsIn(primaryOf(workspaceLocale)).ladderName;

const HOUR = 60;
const DAY = 24 * HOUR;

function inAllLanguages(key: DefaultStepKey): LetterSource & { translations: Translation[] } {
  const { en, ...others } = LANGUAGES;
  const translations = Object.entries(others).map(([language, { ladder }]) => ({ language, ...ladder[key] }));
  return { ...en.ladder[key], translations };
}

const toEveryone = { channel: 'email', audience: 'everyone' } as const;

/** What every workspace begins with; members change it as data. */
export const DEFAULT_LADDER: readonly Step[] = [
  {
    ...toEveryone,
    key: 'confirmation',
    anchor: 'enrolment',
    offsetMinutes: 0,
    templateKey: 'confirmation',
    expiresAfterMinutes: 2 * DAY,
    ...inAllLanguages('confirmation'),
  },
  {
    ...toEveryone,
    key: 'a-day-before',
    anchor: 'session-start',
    offsetMinutes: -DAY,
    templateKey: 'reminder',
    expiresAfterMinutes: 12 * HOUR,
    ...inAllLanguages('a-day-before'),
  },
  {
    ...toEveryone,
    key: 'an-hour-before',
    anchor: 'session-start',
    offsetMinutes: -HOUR,
    templateKey: 'reminder',
    expiresAfterMinutes: 45,
    ...inAllLanguages('an-hour-before'),
  },
  {
    ...toEveryone,
    key: 'a-quarter-before',
    anchor: 'session-start',
    offsetMinutes: -15,
    templateKey: 'reminder',
    expiresAfterMinutes: 15,
    ...inAllLanguages('a-quarter-before'),
  },
  {
    ...toEveryone,
    key: 'live',
    anchor: 'session-start',
    offsetMinutes: 0,
    templateKey: 'live',
    expiresAfterMinutes: 30,
    ...inAllLanguages('live'),
  },
  {
    key: 'for-those-who-came',
    channel: 'email',
    anchor: 'session-end',
    offsetMinutes: 0,
    audience: 'attended',
    templateKey: 'follow-up',
    expiresAfterMinutes: 3 * DAY,
    ...inAllLanguages('for-those-who-came'),
  },
  {
    key: 'for-no-shows',
    channel: 'email',
    anchor: 'session-end',
    offsetMinutes: 0,
    audience: 'no-show',
    templateKey: 'follow-up',
    expiresAfterMinutes: 3 * DAY,
    ...inAllLanguages('for-no-shows'),
  },
];
