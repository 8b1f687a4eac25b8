import { join } from 'node:path';
import { type Languages, loadLanguages } from './load-languages.js';

/** Every language that pages and letters speak. */
export const LANGUAGES: Languages = await loadLanguages(join(import.meta.dirname, 'catalogues'));

/** What everything falls back to, and what a step's own subject and body are written in. */
export const FIRST_LANGUAGE = 'en';

/** `ru-RU` is `ru`. */
export function primaryOf(locale: string): string {
  return locale.split('-')[0]!.toLowerCase();
}

export function isSpoken(language: string): boolean {
  return Object.hasOwn(LANGUAGES, language);
}

/** The language of a locale, or English where we do not speak it. */
export function languageOf(locale: string): Languages['en'] {
  const language = primaryOf(locale);
  return isSpoken(language) ? LANGUAGES[language]! : LANGUAGES.en;
}

/** One part of every language, by tag. */
export function inEveryLanguage<Part>(
  part: (language: Languages['en']) => Part,
): { en: Part } & Record<string, Part> {
  const parts = Object.entries(LANGUAGES).map(([tag, language]) => [tag, part(language)] as const);
  return { ...Object.fromEntries(parts), en: part(LANGUAGES.en) };
}
