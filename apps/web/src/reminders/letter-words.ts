import { m } from '../messages';

const readable: Record<string, string> = m.sequences.placeholders;
const block = /{%[^%]*%}/g;
const placeholder = /{{\s*([\w.]+)[^}]*}}/g;

/** A template as a line of words: what is filled in later is named in brackets, marks are left out. */
export const inWords = (template: string): string =>
  template
    .replace(block, '')
    .replace(placeholder, (_, name: string) => `[${readable[name] ?? name}]`)
    .replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
