import type { components } from '../../api/offers';
import { call } from '../../http/call';

export type PersonalOffer = components['schemas']['PersonalOfferResponse'];

export const loadOffer = (token: string): Promise<PersonalOffer> =>
  call('GET', `/api/v1/public/offers/${encodeURIComponent(token)}`);

export const clickOffer = (token: string): Promise<PersonalOffer> =>
  call('POST', `/api/v1/public/offers/${encodeURIComponent(token)}/click`, { body: {} });
