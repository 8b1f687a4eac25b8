import type { Messages } from '../../../../libs/languages/src/language';
import { language } from '../language/language';
import { languages } from '../language/languages';

export type { Messages };

/** The catalogue in use. The studio is loaded after it, so that every module may read it at once. */
export let m: Messages;

export async function speak(): Promise<void> {
  document.documentElement.lang = language;
  m = await languages[language]!.studio();
}
