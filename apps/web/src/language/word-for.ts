/** The words for a name that comes from outside; a name that the catalogue does not know has none. */
export function wordFor(words: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
