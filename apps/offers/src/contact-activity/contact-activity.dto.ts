import { IsUUID } from 'class-validator';
import type { LeadOfContact } from '../leads/lead-of-contact.query.js';
import type { ContactActivity } from './contact-activity.query.js';

export class ContactActivityRequest {
  @IsUUID()
  contactId: string;
}

export class SeenOfferResponse {
  offerId: string;
  title: string;
  /** Null where the offer belongs to no webinar. */
  sessionId: string | null;
  presentedAt: string;
  clicks: number;
  lastClickedAt: string | null;
}

export class ContactOrderResponse {
  id: string;
  offerTitle: string;
  /** Null where the offer belongs to no webinar. */
  sessionId: string | null;
  /** In the smallest unit of the currency. */
  amountMinor: number;
  currency: string;
  recordedBy: 'sales' | 'webhook';
  /** Who entered it, for orders by hand. */
  memberName: string | null;
  note: string | null;
  paidAt: string;
}

export class LeadReasonResponse {
  points: number;
  text: string;
  /** When it happened; null for what is so. */
  at: string | null;
}

export class DisqualifiedResponse {
  reason: string;
  memberName: string;
  at: string;
}

export class ContactLeadResponse {
  /** In points. */
  fit: number;
  fitReasons: LeadReasonResponse[];
  /** In points, as they are worth at the moment. */
  engagement: number;
  /** As they were worth when they were earned, the latest first. */
  engagementReasons: LeadReasonResponse[];
  /** Class of fit and class of engagement. */
  cell: string;
  stage: 'sales-ready' | 'nurture' | 'disqualified';
  /** In plain words. */
  stageReason: string;
  stageSince: string | null;
  phase: 'discover' | 'explore' | 'buy' | 'engage';
  phaseReason: string;
  /** By a member; null for whoever the rules decide about. */
  disqualified: DisqualifiedResponse | null;

  static of({
    fitReasons,
    engagementReasons,
    stageSince,
    disqualified,
    ...lead
  }: LeadOfContact): ContactLeadResponse {
    return {
      ...lead,
      disqualified: disqualified && { ...disqualified, at: disqualified.at.toISOString() },
      stageSince: stageSince?.toISOString() ?? null,
      fitReasons: fitReasons.map(reasonOf),
      engagementReasons: engagementReasons.map(reasonOf),
    };
  }
}

const reasonOf = ({ at, ...reason }: LeadOfContact['fitReasons'][number]): LeadReasonResponse => ({
  ...reason,
  at: at?.toISOString() ?? null,
});

export class ContactActivityResponse {
  /** Contact attempts so far, over all sessions. */
  touches: number;
  lastTouchAt: string | null;
  /** The latest first. */
  offers: SeenOfferResponse[];
  /** The latest first. */
  orders: ContactOrderResponse[];
  /** Where they stand; null for who is not known here. */
  lead: ContactLeadResponse | null;

  static of({ touches, lastTouchAt, offers, orders, lead }: ContactActivity): ContactActivityResponse {
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
      lead: lead && ContactLeadResponse.of(lead),
    };
  }
}
