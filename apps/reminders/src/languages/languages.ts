import { en } from './en.js';
import type { Language } from './language.js';
import { ru } from './ru.js';

/** The one place in which a language is registered. */
export const LANGUAGES = { en, ru } satisfies Record<string, Language>;

/** What letters fall back to, and what a step's own subject and body are written in. */
export const FIRST_LANGUAGE = 'en';

/** `ru-RU` is `ru`. */
export function primaryOf(locale: string): string {
  return locale.split('-')[0]!.toLowerCase();
}

export function isSpoken(language: string): language is keyof typeof LANGUAGES {
  return Object.hasOwn(LANGUAGES, language);
}

/** Our own words in a language; a letter that was translated into one we do not know keeps its frame in English. */
export function wordsIn(language: string): Language {
  return LANGUAGES[isSpoken(language) ? language : FIRST_LANGUAGE];
}
