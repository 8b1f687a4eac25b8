import { TEMPLATE_KEYS } from '../sequences/step.js';

export class LetterAheadResponse {
  /** What kind of letter it is. */
  kind: (typeof TEMPLATE_KEYS)[number];
  /** When it is due. What waits for the beginning or the end of the session is told by the plan. */
  dueAt: string;
}

export class LettersAheadResponse {
  /** False in the moment after registering, when the registration has not been heard of here; then ask again. */
  known: boolean;
  /** The next one first. */
  letters: LetterAheadResponse[];
}
