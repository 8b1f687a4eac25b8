import { language } from '../language/language';
import { languages } from '../language/languages';
import type { en } from './en';

/** A language is one object of this shape; the compiler names what a translation lacks. */
export type Messages = typeof en;

/** The catalogue in use. The studio is loaded after it, so that every module may read it at once. */
export let m: Messages;

export async function speak(): Promise<void> {
  document.documentElement.lang = language;
  m = await languages[language].studio();
}
