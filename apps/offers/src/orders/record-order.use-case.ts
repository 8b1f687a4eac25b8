import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import type { StoredOffer } from '../presentations/stored-offers.js';
import { hasPaidFor, offerOfBuyer, requireBuyer, waitingOrderOf } from './buyer-offer.js';
import type { NewOrder } from './order.js';
import { type AskedPrice, giftsInTime, priceFor } from './order-price.js';
import { Orders } from './orders.js';
import { AlreadyBought, OrderWaitsForPayment, PromoCodeRefused, SoldOut } from './orders.errors.js';

export interface RecordOrderCommand {
  offerId: string;
  /** In which place of the webinar, where the offer belongs to one. */
  registrationId?: string;
  contactId?: string;
  /** What was agreed; without it what the prices of the offer say. */
  amountMinor?: number | null;
  quantity?: number | null;
  promoCode?: string | null;
  note?: string | null;
  /** False for what was agreed and is still to be paid. */
  paid?: boolean | null;
}

/** Sales enters what was agreed on the phone or paid by invoice, at the same prices as on the page unless they say otherwise. */
@Injectable()
export class RecordOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: Orders,
    private readonly clock: Clock,
  ) {}

  execute({ workspaceId, name }: Member, command: RecordOrderCommand): Promise<string> {
    const { offerId, paid, ...asked } = command;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const buyer = await requireBuyer(tx, command);
      await this.orders.inTurn(tx, buyer);
      const at = this.clock.now();
      const offer = await offerOfBuyer(tx, offerId, buyer, at);
      await refuseSecondOrder(tx, offer);
      const priced = priceFor(offer, asked, at);
      const { promoCode, price } = priced;
      const shortage = await this.orders.findShortage(tx, { offerId, quantity: price.quantity, promoCode });
      if (shortage === 'sold-out') throw new SoldOut();
      if (shortage) throw new PromoCodeRefused();

      const order = { ...orderOf(offer, priced, command, at), memberName: name };
      const orderId = await (paid === false ? this.orders.place(tx, order) : this.orders.book(tx, order));
      if (orderId === null) throw new AlreadyBought();
      return orderId;
    });
  }
}

async function refuseSecondOrder(tx: Transaction, offer: StoredOffer): Promise<void> {
  const waiting = await waitingOrderOf(tx, offer);
  if (waiting) throw new OrderWaitsForPayment(waiting.id);
  if (await hasPaidFor(tx, offer)) throw new AlreadyBought();
}

function orderOf(
  offer: StoredOffer,
  { price, promoCode }: AskedPrice,
  { amountMinor: agreedMinor, note }: RecordOrderCommand,
  at: Date,
): NewOrder {
  const { offerId, workspaceId, webinarId, sessionId, registrationId, contactId } = offer;
  const amountMinor = agreedMinor ?? price.totalMinor;
  return {
    offerId,
    workspaceId,
    webinarId,
    sessionId,
    registrationId,
    contactId,
    productId: offer.productId,
    rung: offer.rung,
    quantity: price.quantity,
    listMinor: price.listMinor,
    amountMinor,
    // The reasons add up to the price that they explain; another one was agreed for reasons of its own.
    lines: amountMinor === price.totalMinor ? price.lines : [],
    promoCode: promoCode?.code ?? null,
    gifts: giftsInTime(offer, at),
    currency: offer.currency,
    recordedBy: 'sales',
    memberName: null,
    note: note ?? null,
    externalId: null,
    holdUntil: null,
    at,
  };
}
