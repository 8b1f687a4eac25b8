/** What browsers say, over and over: asking the language library each time is felt in a rush. */
const known = new Map<string, string>();

/** A canonical BCP 47 tag, or null for whatever is none. */
export function bcp47(tag: unknown): string | null {
  if (typeof tag !== 'string' || tag.length > 35) return null;
  const found = known.get(tag) ?? canonical(tag);
  // Tags come from strangers: there are only so many worth remembering.
  if (found !== null && known.size < 1_000) known.set(tag, found);
  return found;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
