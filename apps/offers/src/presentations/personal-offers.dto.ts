import type { PersonalOffer } from './personal-offers.js';

export class PriceResponse {
  /** In the smallest unit of the currency. */
  amountMinor: number;
  /** ISO 4217. */
  currency: string;
}

export class PersonalOfferResponse {
  title: string;
  description: string;
  price: PriceResponse;
  /** When this person’s time ends; bound to the person on the server. */
  deadlineAt: string;
  /** For a countdown that does not trust the browser’s clock. */
  serverNow: string;
  expired: boolean;
  bought: boolean;
  /** Where to pay, while there is time. */
  checkoutUrl: string | null;

  static of(offer: PersonalOffer): PersonalOfferResponse {
    const { title, description, amountMinor, currency, deadlineAt, serverNow, expired, bought } = offer;
    return Object.assign(new PersonalOfferResponse(), {
      title,
      description,
      price: { amountMinor, currency },
      deadlineAt: deadlineAt.toISOString(),
      serverNow: serverNow.toISOString(),
      expired,
      bought,
      checkoutUrl: expired ? null : offer.checkoutUrl,
    });
  }
}
