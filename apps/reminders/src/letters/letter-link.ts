/** A link of a letter that can be followed: a page that the writer named, or a place that is the reader's own. */
export type LetterLink = { kind: 'page'; target: string } | { kind: 'join' } | { kind: 'offer' };

/** Words in one language, of a letter or a message, whose links can be followed. */
export interface LinkedWords {
  /** Sixteen hexadecimal digits; the same for the same words in the same language. */
  readonly id: string;
  readonly language: string;
  /** In the order of their numbers, from 1. */
  readonly links: readonly LetterLink[];
}
