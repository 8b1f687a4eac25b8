/** A link of a letter that can be followed: a page that the writer named, or a place that is the reader's own. */
export type LetterLink = { kind: 'page'; target: string } | { kind: 'join' } | { kind: 'offer' };
