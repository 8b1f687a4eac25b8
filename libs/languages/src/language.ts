import type { attendee } from './catalogues/en/attendee.js';
import type { consent } from './catalogues/en/consent.js';
import type { letters } from './catalogues/en/letters.js';
import type { pages } from './catalogues/en/pages.js';
import type { sales } from './catalogues/en/sales.js';
import type { studio } from './catalogues/en/studio.js';

/** What the studio says. */
export type Messages = typeof studio;
/** What the attendee pages say; apart from the studio's words, so that a phone does not load those. */
export type AttendeeMessages = typeof attendee;
/** What letters and the page behind their links say by themselves; Liquid, where a letter's own values stand in it. */
export type LetterWords = typeof letters;
/** What people agree to. It is stored with every consent, so a change here is on record. */
export type ConsentWords = typeof consent;
/** What a service writes into a page before any script runs. */
export type PageWords = typeof pages;
/** What sales reads outside of the studio. */
export type SalesWords = typeof sales;

export type DefaultStepKey = keyof LetterWords['ladder'];

/** Everything that is said in one language: the shape of the English one, so that the compiler names what another lacks. */
export interface Language {
  /** In the language itself: whoever looks for it may read no other. */
  name: string;
  studio: Messages;
  attendee: AttendeeMessages;
  letters: LetterWords;
  consent: ConsentWords;
  pages: PageWords;
  sales: SalesWords;
}
