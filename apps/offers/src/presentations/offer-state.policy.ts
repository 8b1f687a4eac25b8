/** What the page of an offer says to a person. */
export type OfferState = 'open' | 'bought' | 'expired' | 'sold-out' | 'not-for-you';

/** Why it is not for them. */
export type Refusal = 'not-in-audience' | 'came-before';

export interface OfferForPerson {
  refusal: Refusal | null;
  /** Null while they have not seen it. */
  deadlineAt: Date | null;
  /** When it ends for everybody. */
  endsAt: Date | null;
  withdrawn: boolean;
  bought: boolean;
  /** Pieces that are left; null: any number. */
  left: number | null;
  /** Whether a piece is kept for this very person. */
  reserved: boolean;
}

/**
 * The server's clock decides, whatever a countdown in a browser said; at the very instant of the deadline it is too late.
 * Whoever has a deadline was meant once, and is not told otherwise later.
 */
export function stateOf(offer: OfferForPerson, now: Date): OfferState {
  if (offer.bought) return 'bought';
  const end = offer.deadlineAt ?? offer.endsAt;
  if (offer.withdrawn || (end !== null && now.getTime() >= end.getTime())) return 'expired';
  if (offer.deadlineAt === null && offer.refusal !== null) return 'not-for-you';
  if (offer.left !== null && offer.left <= 0 && !offer.reserved) return 'sold-out';
  return 'open';
}

const RANK: Record<OfferState, number> = { open: 0, bought: 1, 'sold-out': 2, expired: 3, 'not-for-you': 4 };

/** Of several offers the one that a link shows first: what can be had, before what cannot. */
export const rankOf = (state: OfferState): number => RANK[state];
