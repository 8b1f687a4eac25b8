import { en } from './en.js';
import { ru } from './ru.js';
import type { Script } from './script.js';

const SCRIPTS: Record<string, Script> = { en, ru };

export function scriptIn(locale: string): Script {
  return SCRIPTS[locale] ?? en;
}
