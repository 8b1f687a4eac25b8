import { FIRST_LANGUAGE, isSpoken, primaryOf, wordsIn } from '../languages/languages.js';
import type { Translation } from '../sequences/step.js';
import type { LetterSource } from './letter-source.js';
import type { Notice } from './notices.js';

export interface SpokenLetter extends LetterSource {
  language: string;
}

interface Letter extends LetterSource {
  translations?: Translation[] | null;
}

/** A letter in the first of the wanted languages that it is written in: the contact's, then the workspace's. */
export function inLanguage(
  { subject, body, translations }: Letter,
  wanted: (string | null | undefined)[],
): SpokenLetter {
  const own = { language: FIRST_LANGUAGE, subject, body };
  const known = [own, ...(translations ?? [])];
  for (const locale of wanted) {
    const found = locale && known.find(({ language }) => language === primaryOf(locale));
    if (found) return found;
  }
  return own;
}

/** The same choice for the letters that are no part of a sequence. */
export function noticeIn(notice: Notice, wanted: (string | null | undefined)[]): SpokenLetter {
  const language = wanted.map((locale) => primaryOf(locale ?? '')).find(isSpoken) ?? FIRST_LANGUAGE;
  return { language, ...wordsIn(language).notices[notice] };
}

/** What times are told in: the person's own variant (`en-GB`) when it is of the letter's language. */
export function localeOf({ language }: SpokenLetter, contactLocale: string): string {
  return primaryOf(contactLocale) === language ? contactLocale : language;
}
