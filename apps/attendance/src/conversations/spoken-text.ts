import { z } from 'zod';

export const SPOKEN_TEXT_MAX_LENGTH = 500;

/**
 * Line breaks are speech. Other control characters, and those that turn the direction of the text around, only
 * serve to fake what others see, and half a surrogate pair cannot be stored. Escaping stays the duty of whoever shows the text.
 */
const UNSPEAKABLE = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

export function isSpeakable(text: string): boolean {
  return !UNSPEAKABLE.test(text);
}

/** What an attendee or the host says in the room. */
export const SpokenText = z
  .string('The text is missing.')
  .trim()
  .min(1, 'The text is empty.')
  .max(SPOKEN_TEXT_MAX_LENGTH, `The text is longer than ${SPOKEN_TEXT_MAX_LENGTH} characters.`)
  .refine(isSpeakable, 'The text contains control characters.');
