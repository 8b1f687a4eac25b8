import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from './language.js';

/** By tag; English is always there, because every other falls back to it. */
export type Languages = Record<string, Language> & { en: Language };

/** A file beside the folders of parts; `.ts` when tests run the sources. */
const CATALOGUE = /^([a-z]{2,3})\.[jt]s$/;

/** Every language that has a catalogue in the folder: adding one is adding its file. English comes first. */
export async function loadLanguages(folder: string): Promise<Languages> {
  const files = (await readdir(folder)).filter((file) => CATALOGUE.test(file)).sort();
  const found = await Promise.all(
    files.map(async (file): Promise<[string, Language]> => {
      const { default: language } = (await import(pathToFileURL(join(folder, file)).href)) as {
        default?: Language;
      };
      // Named here, because what would fail otherwise is a letter, in front of the person who gets it.
      if (!language) throw new Error(`${file} has no default export: it is not a language`);
      return [CATALOGUE.exec(file)![1]!, language];
    }),
  );
  const { en, ...others } = Object.fromEntries(found);
  if (!en) throw new Error(`${folder} has no English, which every other language falls back to`);
  return { en, ...others };
}
