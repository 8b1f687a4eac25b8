import type { OfferCard } from './offer-card.entity.js';

/** Written out by whoever shows it, in the reader's own manner. */
export interface Price {
  /** In the smallest unit of the currency. */
  amountMinor: number;
  currency: string;
}

export const priceOf = ({ amountMinor, currency }: OfferCard): Price => ({
  amountMinor: Number(amountMinor),
  currency,
});
