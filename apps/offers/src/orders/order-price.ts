import { findPromoCode, type Price, priceOf } from '../prices/price.policy.js';
import type { PromoCode } from '../prices/discounts.js';
import type { StoredOffer } from '../presentations/stored-offers.js';
import { OrderTooLarge, PromoCodeRefused } from './orders.errors.js';

/** Far below what a number holds exactly, with room for shares of it. */
const LARGEST_TOTAL = 1_000_000_000_000;

/** What is null was left out. */
export interface Asked {
  quantity?: number | null;
  promoCode?: string | null;
}

export interface AskedPrice {
  price: Price;
  promoCode: PromoCode | null;
}

/** What an order of this person would cost now; whether a code was used up only the order itself finds out. */
export function priceFor(
  offer: StoredOffer,
  { quantity: pieces, promoCode: typed }: Asked,
  now: Date,
): AskedPrice {
  const quantity = pieces ?? 1;
  const promoCode = typed?.trim() ? findPromoCode(offer.discounts, typed, now) : null;
  if (promoCode === undefined) throw new PromoCodeRefused();
  const { amountMinor, discounts, paidBeforeMinor } = offer;
  if (amountMinor * quantity > LARGEST_TOTAL) throw new OrderTooLarge();
  return {
    promoCode,
    price: priceOf({ amountMinor, quantity, discounts, paidBeforeMinor, promoCode, at: now }),
  };
}

/** Those gifts for which the order comes in time. */
export function giftsInTime({ gifts, presentedAt }: StoredOffer, now: Date): string[] {
  const minutes = presentedAt ? (now.getTime() - presentedAt.getTime()) / 60_000 : 0;
  return gifts.filter(({ withinMinutes }) => minutes < withinMinutes).map(({ title }) => title);
}
