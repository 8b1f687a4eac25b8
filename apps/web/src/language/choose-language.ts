import { languages } from './languages';

const primaryOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
const isKnown = (tag: string): boolean => Object.hasOwn(languages, tag);

/**
 * What the visitor chose here once, else the language of the letter or link that led here, else the first of the
 * browser's languages that we speak, else English.
 */
export function chooseLanguage(
  stored: string | null,
  asked: string | null,
  preferred: readonly string[],
): string {
  return [stored ?? '', asked ?? '', ...preferred.map(primaryOf)].find(isKnown) ?? 'en';
}

/** The browser's own variant of the language (`en-GB`), so that dates keep the reader's habits. */
export function localeOf(language: string, preferred: readonly string[]): string {
  return preferred.find((tag) => primaryOf(tag) === language) ?? language;
}
