export interface ContactFilter {
  /** Parts of the name or the address, in any order. */
  search?: string;
  subscription?: 'subscribed' | 'unsubscribed';
}

/** Longer questions find no more people, and each part is looked for on its own. */
const MOST_PARTS = 6;

/** The filter as a condition on `contact`, with everything that somebody typed as a parameter. */
export function contactConditions({ search = '', subscription }: ContactFilter): {
  conditions: string[];
  parameters: string[];
} {
  const parts = search.normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, MOST_PARTS);
  const conditions = parts.map((_, index) => `search_text like lower($${index + 1})`);
  if (subscription !== undefined)
    conditions.push(`unsubscribed_at is ${subscription === 'subscribed' ? 'null' : 'not null'}`);
  return { conditions, parameters: parts.map((part) => `%${escaped(part)}%`) };
}

const escaped = (part: string): string => part.replaceAll(/[\\%_]/g, String.raw`\$&`);
