/** What PostgreSQL takes as text and as JSON: no zero character, and no half of a surrogate pair. */
export const STORABLE_TEXT = /^[^\0\p{Cs}]*$/u;
