const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;
/** What was made a moment ago is not known everywhere yet; what is not known after these is not there. */
const NOT_FOUND_TRIES = 4;

const TOO_OFTEN = 429;

/** Of a whole room, nobody comes back in the same instant as everybody else. */
export const spread = (ms: number): number => ms * (0.5 + Math.random());

/**
 * After how many milliseconds to ask once more what was refused with that status (0: not reached at all) for the `failures`th
 * time in a row; undefined for what no repetition changes.
 */
export function askAgainAfter(status: number, failures: number): number | undefined {
  const refused = status >= 400 && status < 500 && status !== TOO_OFTEN;
  if (refused && (status !== 404 || failures >= NOT_FOUND_TRIES)) return undefined;
  return spread(Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)));
}
