/** Something to read, without control characters: PostgreSQL takes no NUL, and a line break would forge mail headers. */
export const PLAIN_NAME = /^(?=\s*\S)\P{Cc}*$/u;
