export type {
  ConsentWords,
  DefaultStepKey,
  Language,
  LetterWords,
  PageWords,
  SalesWords,
} from './language.js';
export { FIRST_LANGUAGE, inEveryLanguage, isSpoken, languageOf, LANGUAGES, primaryOf } from './languages.js';
export { type Languages, loadLanguages } from './load-languages.js';
export { reasonByHand, type SaidReasons, sayReasons } from './say-reasons.js';
