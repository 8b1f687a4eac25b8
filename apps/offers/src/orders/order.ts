import type { PriceLine } from '../prices/price.policy.js';
import type { Rung } from '../products/rung.js';
import type { OrderState } from './order-states.js';

/** Who told that it was placed or paid: a seller, a provider, or the buyer on the page of the offer. */
export type RecordedBy = 'sales' | 'webhook' | 'page';

export type CancelReason = 'expired' | 'by-hand' | 'payment-failed' | 'replaced';

/** Where somebody buys: in their place in a session, or, all three being null, as a person, from an offer of no webinar. */
export interface Buyer {
  contactId: string;
  registrationId: string | null;
  sessionId: string | null;
  webinarId: string | null;
}

export interface Place {
  registrationId: string;
  sessionId: string;
  webinarId: string;
}

/** As facts tell it. */
export function placeOf({ registrationId, sessionId, webinarId }: Omit<Buyer, 'contactId'>): Place | null {
  return registrationId && sessionId && webinarId ? { registrationId, sessionId, webinarId } : null;
}

/** What every fact about an order tells. */
export interface OrderOfBuyer extends Buyer {
  id: string;
  workspaceId: string;
  offerId: string;
  amountMinor: number;
  currency: string;
  quantity: number;
  productId: string | null;
  rung: Rung | null;
}

export interface NewOrder extends Omit<OrderOfBuyer, 'id'> {
  listMinor: number;
  lines: PriceLine[];
  promoCode: string | null;
  gifts: string[];
  recordedBy: RecordedBy;
  memberName: string | null;
  note: string | null;
  externalId: string | null;
  /** Until when it is kept without being paid; null: until somebody decides. */
  holdUntil: Date | null;
  at: Date;
}

/** An order as it lies in the database, held by the transaction that looks at it. */
export interface HeldOrder extends OrderOfBuyer {
  state: OrderState;
  recordedBy: RecordedBy;
  promoCode: string | null;
  checkoutId: string | null;
  checkoutUrl: string | null;
  holdUntil: Date | null;
  attention: string | null;
}
