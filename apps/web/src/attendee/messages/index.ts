import type { AttendeeMessages } from '../../../../../libs/languages/src/language';
import { language } from '../../language/language';
import { languages } from '../../language/languages';

export type { AttendeeMessages };

/** The words of the attendee pages; apart from the studio's, so that a phone does not load those. */
export let m: AttendeeMessages;

export async function speak(): Promise<void> {
  document.documentElement.lang = language;
  m = await languages[language]!.attendee();
}
