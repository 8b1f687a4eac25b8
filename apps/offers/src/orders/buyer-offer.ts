import type { Transaction } from '@funnelcast/persistence';
import { Offer } from '../offers/offer.entity.js';
import { OfferNotFound } from '../offers/offers.errors.js';
import { offersOf, type StoredOffer } from '../presentations/stored-offers.js';
import { buyerByRegistration } from './buyers.js';
import { RegistrationNotFound, RegistrationOfAnotherWebinar } from './orders.errors.js';

export interface OfferAndBuyer {
  offerId: string;
  registrationId: string;
}

/** An order that was placed and is neither paid nor called off. */
export interface WaitingOrder {
  id: string;
  quantity: number;
  amountMinor: number;
  currency: string;
  placedAt: Date;
}

/** Refuses what does not belong together. */
export async function requireBuyer(
  tx: Transaction,
  { offerId, registrationId }: OfferAndBuyer,
): Promise<void> {
  const offer = await tx.findOneBy(Offer, { id: offerId });
  if (!offer) throw new OfferNotFound();
  const buyer = await buyerByRegistration(tx, registrationId);
  if (!buyer) throw new RegistrationNotFound();
  if (buyer.webinarId !== offer.webinarId) throw new RegistrationOfAnotherWebinar();
}

/** What the offer is for this buyer: their price depends on what they paid before, their gifts on when they saw it. */
export async function offerOfBuyer(
  tx: Transaction,
  { offerId, registrationId }: OfferAndBuyer,
  now: Date,
): Promise<StoredOffer> {
  const offer = (await offersOf(tx, registrationId, now)).find((one) => one.offerId === offerId);
  if (!offer) throw new OfferNotFound();
  return offer;
}

/** Whoever has is sold nothing a second time. */
export async function hasPaidFor(
  tx: Transaction,
  { offerId, contactId }: Pick<StoredOffer, 'offerId' | 'contactId'>,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select from offer_order where offer_id = $1 and contact_id = $2 and state = 'paid' limit 1`,
    [offerId, contactId],
  );
  return rows.length > 0;
}

export async function waitingOrderOf(
  tx: Transaction,
  { offerId, contactId }: Pick<StoredOffer, 'offerId' | 'contactId'>,
): Promise<WaitingOrder | undefined> {
  const [order]: (Omit<WaitingOrder, 'amountMinor'> & { amountMinor: string })[] = await tx.query(
    `select id, quantity, amount_minor as "amountMinor", currency, placed_at as "placedAt" from offer_order
     where offer_id = $1 and contact_id = $2 and state = 'placed' order by placed_at limit 1`,
    [offerId, contactId],
  );
  return order && { ...order, amountMinor: Number(order.amountMinor) };
}
