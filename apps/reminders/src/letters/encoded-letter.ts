/** Addresses by which the links of one person's letter are seen; without them, links lead straight to their targets. */
export interface FollowedLinks {
  /** By the link's number, from 1. */
  link(number: number): string;
  /** A link that no person sees. */
  readonly trapUrl: string;
  readonly pixelUrl: string;
}

/** One person's letter as it goes into a mail. Pieces in quoted-printable are encoded each for itself. */
export interface EncodedLetter {
  subject: string;
  /** Whether the plain text carries the offer's link. */
  presentsOffer: boolean;
  text: { plain(): string; quoted(): readonly string[] };
  html: readonly string[];
}
