import { transliterate } from './transliteration.js';

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const LONGEST_SLUG = 80;

/** Whether a webinar can have this address at all: what strangers ask for need not reach the database. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && SLUG.test(text);
}

/** A readable address from a title in any script; a title without a single letter we can write becomes `webinar`. */
export function slugFrom(title: string): string {
  const words = transliterate(title)
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST_SLUG);
    if (longer.length > LONGEST_SLUG) break;
    slug = longer;
  }
  return slug || 'webinar';
}

/** The address itself first, then numbered ones; the number must fit as well. */
export function slugCandidate(slug: string, attempt: number): string {
  if (attempt === 1) return slug;
  const ending = `-${attempt}`;
  return `${slug.slice(0, LONGEST_SLUG - ending.length).replace(/-+$/, '')}${ending}`;
}
