import type { components } from '../../api/offers';
import { call } from '../../http/call';

type Schemas = components['schemas'];

export type PersonalOffer = Schemas['PersonalOfferResponse'];
export type AskedPrice = Schemas['AskedPriceResponse'];
export type OrderedOffer = Schemas['OrderedOfferResponse'];

/** How many, and with which code. */
export interface Wish {
  quantity: number;
  promoCode: string;
}

const pathOf = (token: string) => `/api/v1/public/offers/${encodeURIComponent(token)}`;

export const loadOffer = (token: string, offerId?: string): Promise<PersonalOffer> =>
  call('GET', pathOf(token), { query: { offerId } });

export const askPrice = (token: string, offerId: string, wish: Wish): Promise<AskedPrice> =>
  call('GET', `${pathOf(token)}/price`, { query: { offerId, ...wish } });

export const orderOffer = (
  token: string,
  offerId: string,
  wish: Wish & { atMostMinor?: number },
): Promise<OrderedOffer> => call('POST', `${pathOf(token)}/orders`, { body: { offerId, ...wish } });
