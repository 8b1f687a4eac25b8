import { languageTags } from '../language/languages';
import type { Step } from './types';

/** What a step's own subject and body are written in; everything else is a translation of them. */
export const FIRST_LANGUAGE = 'en';

export interface Letter {
  subject: string;
  body: string;
}

export type Letters = Record<string, Letter>;

const nothing: Letter = { subject: '', body: '' };

/** A step's letter in every language that it has, and an empty one in those that it could have. */
export function lettersOf({ subject, body, translations }: Step): Letters {
  const written = translations.map((translation) => [translation.language, translation] as const);
  return {
    ...Object.fromEntries(languageTags.map((tag) => [tag, nothing])),
    ...Object.fromEntries(
      written.map(([tag, letter]) => [tag, { subject: letter.subject, body: letter.body }]),
    ),
    [FIRST_LANGUAGE]: { subject, body },
  };
}

export const isWritten = ({ subject, body }: Letter): boolean => `${subject}${body}`.trim() !== '';

export function withLetters(step: Step, letters: Letters): Step {
  const { [FIRST_LANGUAGE]: own, ...others } = letters;
  const translations = Object.entries(others)
    .filter(([, letter]) => isWritten(letter))
    .map(([language, letter]) => ({ language, ...letter }));
  return { ...step, ...own, translations };
}

/** The letter as a reader of this language knows it. */
export function letterIn(step: Step, language: string): Letter {
  return step.translations.find((translation) => translation.language === language) ?? step;
}
