import type { components } from '../api/offers';

type Schemas = components['schemas'];

export type Offer = Schemas['OfferResponse'];
/** Also what a change may say: the offer's form always holds all of it. */
export type OfferDetails = Omit<Schemas['CreateOfferRequest'], 'webinarId'>;
export type Reason = Schemas['ReasonResponse'];
export type HotPerson = Schemas['HotPersonResponse'];
export type Funnel = Schemas['FunnelResponse'];
export type WebinarFunnel = Schemas['WebinarFunnelResponse'];
export type NewOrder = Schemas['RecordOrderRequest'];
export type ProposedOrder = Schemas['ProposedOrderResponse'];
/** Who buys: in their place in a session, or as a person. */
export type Buyer = Pick<NewOrder, 'registrationId' | 'contactId'> & { name: string };
/** What decides about its price. */
export type OrderWish = Pick<NewOrder, 'offerId' | 'registrationId' | 'contactId' | 'quantity' | 'promoCode'>;
export type PaymentEndpoint = Schemas['PaymentEndpointResponse'];

export type HotListView = Schemas['HotListViewResponse'];
export type NewHotListView = Schemas['WriteHotListViewRequest'];
export type BestReason = Schemas['BestReasonResponse'];
/** Without the session: that is chosen beside it. */
export type HotListFilter = Schemas['HotListConditions'];
