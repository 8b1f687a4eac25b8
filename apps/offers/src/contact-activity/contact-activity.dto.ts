import { IsUUID } from 'class-validator';
import type { ContactActivity } from './contact-activity.query.js';

export class ContactActivityRequest {
  @IsUUID()
  contactId: string;
}

export class SeenOfferResponse {
  offerId: string;
  title: string;
  sessionId: string;
  presentedAt: string;
  clicks: number;
  lastClickedAt: string | null;
}

export class ContactOrderResponse {
  id: string;
  offerTitle: string;
  sessionId: string;
  /** In the smallest unit of the currency. */
  amountMinor: number;
  currency: string;
  recordedBy: 'sales' | 'webhook';
  /** Who entered it, for orders by hand. */
  memberName: string | null;
  note: string | null;
  paidAt: string;
}

export class ContactActivityResponse {
  /** Contact attempts so far, over all sessions. */
  touches: number;
  lastTouchAt: string | null;
  /** The latest first. */
  offers: SeenOfferResponse[];
  /** The latest first. */
  orders: ContactOrderResponse[];

  static of({ touches, lastTouchAt, offers, orders }: ContactActivity): ContactActivityResponse {
    return {
      touches,
      lastTouchAt: lastTouchAt?.toISOString() ?? null,
      offers: offers.map(({ presentedAt, lastClickedAt, ...offer }) => ({
        ...offer,
        presentedAt: presentedAt.toISOString(),
        lastClickedAt: lastClickedAt?.toISOString() ?? null,
      })),
      orders: orders.map(({ amountMinor, paidAt, ...order }) => ({
        ...order,
        amountMinor: Number(amountMinor),
        paidAt: paidAt.toISOString(),
      })),
    };
  }
}
