import type { Transaction } from '@funnelcast/persistence';
import { InvalidInput } from '@funnelcast/service-kit';
import { Offer } from '../offers/offer.entity.js';
import { OfferNotFound } from '../offers/offers.errors.js';
import { offersOf, type StoredOffer } from '../presentations/stored-offers.js';
import { buyerByContact, buyerByRegistration } from './buyers.js';
import type { Buyer } from './order.js';
import { BuyerNotFound, RegistrationNotFound, RegistrationOfAnotherWebinar } from './orders.errors.js';

export interface OfferAndBuyer {
  offerId: string;
  /** Whose place it is bought in; needed where the offer belongs to a webinar. */
  registrationId?: string;
  contactId?: string;
}

/** An order that was placed and is neither paid nor called off. */
export interface WaitingOrder {
  id: string;
  quantity: number;
  amountMinor: number;
  currency: string;
  placedAt: Date;
}

/** Refuses what does not belong together. Who is registered for something may buy what belongs to no webinar as a person. */
export async function requireBuyer(
  tx: Transaction,
  { offerId, registrationId, contactId }: OfferAndBuyer,
): Promise<Buyer> {
  const offer = await tx.findOneBy(Offer, { id: offerId });
  if (!offer) throw new OfferNotFound();
  if (!registrationId && (!contactId || offer.webinarId !== null)) throw whoIsMissing(offer.webinarId);
  const registered = registrationId ? await buyerByRegistration(tx, registrationId) : undefined;
  if (registrationId && !registered) throw new RegistrationNotFound();
  // Two different people cannot both have bought it.
  if (registered && contactId && registered.contactId !== contactId) throw new BuyerNotFound();
  if (offer.webinarId === null) {
    const person = await buyerByContact(tx, contactId ?? registered!.contactId);
    if (!person) throw new BuyerNotFound();
    return person;
  }
  if (registered!.webinarId !== offer.webinarId) throw new RegistrationOfAnotherWebinar();
  return registered!;
}

const whoIsMissing = (webinarId: string | null) =>
  new InvalidInput([
    webinarId === null
      ? { pointer: '/contactId', rule: 'isNotEmpty', message: 'Say who buys.' }
      : {
          pointer: '/registrationId',
          rule: 'isNotEmpty',
          message: 'The offer belongs to a webinar: say in which place of it.',
        },
  ]);

/** What the offer is for this buyer: their price depends on what they paid before, their gifts on when they saw it. */
export async function offerOfBuyer(
  tx: Transaction,
  offerId: string,
  { registrationId, contactId }: Buyer,
  now: Date,
): Promise<StoredOffer> {
  const owner = registrationId === null ? { contactId } : { registrationId };
  const offer = (await offersOf(tx, owner, { now, offerId })).find((one) => one.offerId === offerId);
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
