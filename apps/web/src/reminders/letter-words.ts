import { m } from '../messages';

const readable: Record<string, string> = m.sequences.placeholders;
const block = /{%[^%]*%}/g;
const placeholder = /{{\s*([\w.]+)[^}]*}}/g;

/**
 * A template as a line of words, marks left out. What is known stands in it, such as `webinar.title`; what is filled in
 * later is named in brackets.
 */
export const inWords = (template: string, known: Record<string, string | undefined> = {}): string =>
  template
    .replace(block, '')
    .replace(placeholder, (_, name: string) => known[name] ?? `[${readable[name] ?? name}]`)
    .replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
