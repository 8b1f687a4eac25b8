import type { Offer } from './offer.entity.js';

export class AudienceResponse {
  kind:
    | 'everyone'
    | 'attended'
    | 'stayed-to-offer'
    | 'watched-minutes'
    | 'watched-share'
    | 'segment'
    | 'buyers';
  least: number | null;
  segmentId: string | null;
  /** Of buyers: what they bought; with neither, anything. */
  productId: string | null;
  rung: 'front-end' | 'core' | 'vip' | null;
  notAgainWithinDays: number | null;
}

export class BandResponse {
  from: number;
  percentOff: number;
}

export class AccumulatedStepResponse {
  fromMinor: number;
  percentOff: number;
}

export class PeriodBonusResponse {
  from: string;
  until: string;
  percentOff: number;
}

export class PromoCodeResponse {
  code: string;
  percentOff: number | null;
  amountOffMinor: number | null;
  quota: number | null;
  endsAt: string | null;
}

export class DiscountsResponse {
  bands: BandResponse[];
  accumulated: AccumulatedStepResponse[];
  period: PeriodBonusResponse | null;
  promoCodes: PromoCodeResponse[];
}

export class GiftResponse {
  title: string;
  withinMinutes: number;
}

export class OfferResponse {
  id: string;
  /** Null where letters alone sell it. */
  webinarId: string | null;
  title: string;
  description: string;
  product: string;
  /** The product of the ladder, where it names one. */
  productId: string | null;
  amountMinor: number;
  currency: string;
  checkoutUrl: string | null;
  /** Null where only `endsAt` counts. */
  deadlineMinutes: number | null;
  endsAt: string | null;
  audience: AudienceResponse;
  stock: number | null;
  discounts: DiscountsResponse;
  gifts: GiftResponse[];
  /** It is not for sale any more. */
  withdrawn: boolean;
  createdAt: string;
  updatedAt: string;

  static of(offer: Offer): OfferResponse {
    const { id, webinarId, withdrawnAt, createdAt, updatedAt } = offer;
    const { endsAt, ...terms } = offer.terms;
    return Object.assign(new OfferResponse(), {
      id,
      webinarId,
      ...terms,
      endsAt: endsAt?.toISOString() ?? null,
      withdrawn: withdrawnAt !== null,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    });
  }
}

export class OfferListResponse {
  items: OfferResponse[];
  nextCursor: string | null;
}
