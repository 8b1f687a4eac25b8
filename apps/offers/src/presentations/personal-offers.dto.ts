import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { priceFor } from '../orders/order-price.js';
import { type Price, unitPrice } from '../prices/price.policy.js';
import type { PersonalOffer } from './personal-offers.js';

const LARGEST_QUANTITY = 1_000;
const emptyIsNone = ({ value }: { value: unknown }) => (value === '' ? undefined : value);

export class ShowPersonalOfferRequest {
  /** Of several offers of the webinar; without it the best that this person can have. */
  @IsOptional()
  @IsUUID()
  offerId?: string;
}

export class AskPriceRequest {
  @IsOptional()
  @IsUUID()
  offerId?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(LARGEST_QUANTITY)
  quantity?: number;

  @IsOptional()
  @Transform(emptyIsNone)
  @IsString()
  @MaxLength(80)
  promoCode?: string;
}

export class OrderOfferRequest {
  @IsOptional()
  @IsUUID()
  offerId?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LARGEST_QUANTITY)
  quantity?: number;

  @IsOptional()
  @Transform(emptyIsNone)
  @IsString()
  @MaxLength(80)
  promoCode?: string;

  /** What the buyer was told that it costs, in the smallest unit of the currency: what costs more by now is refused. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  atMostMinor?: number;
}

export class PriceResponse {
  /** In the smallest unit of the currency. */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
}

/** From so many pieces on one costs so much; the last band is open. */
export class PriceBandResponse {
  from: number;
  unitMinor: number;
}

export class PersonalGiftResponse {
  title: string;
  /** Until when ordering brings it. */
  until: string;
}

export class OtherOfferResponse {
  offerId: string;
  title: string;
}

/** Why it costs less. */
export class PriceLineResponse {
  kind: 'band' | 'accumulated' | 'period' | 'promo-code';
  percentOff: number | null;
  amountOffMinor: number;
  /** When this reason ends; null where nothing ends it. */
  until: string | null;
}

export class AskedPriceResponse {
  quantity: number;
  unitMinor: number;
  listMinor: number;
  lines: PriceLineResponse[];
  totalMinor: number;
  currency: string;

  static of(price: Price, currency: string): AskedPriceResponse {
    return Object.assign(new AskedPriceResponse(), price, { currency });
  }
}

export class PersonalOfferResponse {
  offerId: string;
  title: string;
  description: string;
  /** One piece without any discount. */
  price: PriceResponse;
  /** What one piece costs this person now, and why; null where nothing can be ordered. */
  priceNow: AskedPriceResponse | null;
  /** Nothing but `open` can be ordered. */
  state: 'open' | 'bought' | 'expired' | 'sold-out' | 'not-for-you';
  /** Why it is not for this person. */
  refusal: 'not-in-audience' | 'came-before' | null;
  /** When this person’s time ends; bound to the person on the server. Null where it never began. */
  deadlineAt: string | null;
  /** For a countdown that does not trust the browser’s clock. */
  serverNow: string;
  expired: boolean;
  bought: boolean;
  /** How many pieces are left, where there is a number of them. */
  left: number | null;
  bands: PriceBandResponse[];
  gifts: PersonalGiftResponse[];
  /** Whether it makes sense to ask for a code. */
  takesPromoCodes: boolean;
  /** Where to pay, while there is time; null also where paying begins with an order. */
  checkoutUrl: string | null;
  others: OtherOfferResponse[];

  static of(offer: PersonalOffer): PersonalOfferResponse {
    const { offerId, title, description, amountMinor, currency, state, refusal, deadlineAt, serverNow } =
      offer;
    const isOpen = state === 'open';
    return Object.assign(new PersonalOfferResponse(), {
      offerId,
      title,
      description,
      price: { amountMinor, currency },
      priceNow: isOpen ? AskedPriceResponse.of(priceFor(offer, {}, serverNow).price, currency) : null,
      state,
      refusal: state === 'not-for-you' ? refusal : null,
      deadlineAt: deadlineAt?.toISOString() ?? null,
      serverNow: serverNow.toISOString(),
      expired: state === 'expired',
      bought: state === 'bought',
      left: isOpen ? offer.left : null,
      bands: isOpen
        ? offer.discounts.bands.map((band) => ({ from: band.from, unitMinor: unitPrice(amountMinor, band) }))
        : [],
      gifts: isOpen ? giftsOf(offer) : [],
      takesPromoCodes: isOpen && offer.discounts.promoCodes.length > 0,
      checkoutUrl: isOpen ? offer.checkoutUrl : null,
      others: offer.others,
    });
  }
}

/** Those that are still to be had. */
function giftsOf({ gifts, presentedAt, serverNow }: PersonalOffer): PersonalGiftResponse[] {
  const from = (presentedAt ?? serverNow).getTime();
  return gifts
    .map(({ title, withinMinutes }) => ({ title, until: new Date(from + withinMinutes * 60_000) }))
    .filter(({ until }) => until > serverNow)
    .map(({ title, until }) => ({ title, until: until.toISOString() }));
}

export class OrderedOfferResponse {
  /** Null where nothing can be paid online: sales hears that this person wants it. */
  orderId: string | null;
  /** Where to pay. */
  checkoutUrl: string | null;
  /** Nothing is left to be paid. */
  paid: boolean;
}
