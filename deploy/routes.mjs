import { readFileSync } from 'node:fs';

/** Which service answers which prefix: the one table behind our own proxy and the generated nginx configuration. */
export const ROUTES = JSON.parse(readFileSync(new URL('routes.json', import.meta.url), 'utf8'));

const longestFirst = Object.entries(ROUTES.prefixes).sort(([one], [other]) => other.length - one.length);

/**
 * The service for a path, or null for paths that are not for strangers. A prefix ends at a slash:
 * `/w` is for `/w/my-webinar`, and not for `/webinars`, which is a page of the studio.
 */
export function serviceFor(path) {
  if (ROUTES.internal.some((prefix) => covers(prefix, path))) return null;
  return longestFirst.find(([prefix]) => covers(prefix, path))?.[1] ?? ROUTES.default;
}

function covers(prefix, path) {
  return path === prefix || path.startsWith(`${prefix}/`);
}

export function prefixesOf(service) {
  return Object.keys(ROUTES.prefixes).filter((prefix) => ROUTES.prefixes[prefix] === service);
}
