const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;
/** Of a place or an offer that was made a moment ago another service may hear later, and nobody knows how much later. */
const NOT_KNOWN_YET = 404;
const TOO_OFTEN = 429;

/** Of a whole room, nobody comes back in the same instant as everybody else. */
export const spread = (ms: number): number => ms * (0.5 + Math.random());

/**
 * After how many milliseconds to ask once more what was refused with that status (0: not reached at all) for the `failures`th
 * time in a row; undefined for what no repetition changes.
 */
export function askAgainAfter(status: number, failures: number): number | undefined {
  if (status >= 400 && status < 500 && status !== TOO_OFTEN && status !== NOT_KNOWN_YET) return undefined;
  return spread(Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)));
}
