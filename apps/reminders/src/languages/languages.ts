import { inEveryLanguage, languageOf, type LetterWords } from '@funnelcast/languages';

export { FIRST_LANGUAGE, isSpoken, primaryOf } from '@funnelcast/languages';

/** What letters and their pages say by themselves, by language. */
export const LANGUAGES = inEveryLanguage(({ letters }) => letters);

/** Our own words in a language; a letter that was translated into one we do not know keeps its frame in English. */
export function wordsIn(language: string): LetterWords {
  return languageOf(language).letters;
}
