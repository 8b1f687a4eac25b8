/** Enough for the list of years, and still read and written within a minute. */
export const MOST_ROWS = 50_000;
export const MOST_BYTES = 10 * 1024 * 1024;
/** As many people are written by one statement, together with the facts about them. */
export const ROWS_PER_SET = 500;
