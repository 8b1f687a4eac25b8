import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { soldProduct } from '../offers/check-terms.js';
import { Offer } from '../offers/offer.entity.js';
import { OfferNotFound } from '../offers/offers.errors.js';
import { buyerByRegistration } from './buyers.js';
import { Orders } from './orders.js';
import {
  AlreadyBought,
  RegistrationNotFound,
  RegistrationOfAnotherWebinar,
  SoldOut,
} from './orders.errors.js';

export interface RecordOrderCommand {
  offerId: string;
  registrationId: string;
  amountMinor?: number;
  quantity?: number;
  note?: string;
  /** False for what was agreed and is still to be paid. */
  paid?: boolean;
}

/** Sales enters what was agreed on the phone or paid by invoice. */
@Injectable()
export class RecordOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: Orders,
    private readonly clock: Clock,
  ) {}

  execute({ workspaceId, name }: Member, command: RecordOrderCommand): Promise<string> {
    const { offerId, registrationId, amountMinor, quantity = 1, note, paid = true } = command;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const offer = await tx.findOneBy(Offer, { id: offerId });
      if (!offer) throw new OfferNotFound();
      const buyer = await buyerByRegistration(tx, registrationId);
      if (!buyer) throw new RegistrationNotFound();
      if (buyer.webinarId !== offer.webinarId) throw new RegistrationOfAnotherWebinar();
      await this.orders.inTurn(tx, buyer);
      if (await hasOrder(tx, offerId, buyer.contactId)) throw new AlreadyBought();
      if (await this.orders.findShortage(tx, { offerId, quantity })) throw new SoldOut();

      const listMinor = offer.amountMinor * quantity;
      const product = await soldProduct(tx, offer.productId);
      const order = {
        ...buyer,
        workspaceId,
        offerId,
        productId: product?.productId ?? null,
        rung: product?.rung ?? null,
        quantity,
        listMinor,
        amountMinor: amountMinor ?? listMinor,
        lines: [],
        promoCode: null,
        gifts: [],
        currency: offer.currency,
        recordedBy: 'sales' as const,
        memberName: name,
        note: note ?? null,
        externalId: null,
        holdUntil: null,
        at: this.clock.now(),
      };
      const orderId = await (paid ? this.orders.book(tx, order) : this.orders.place(tx, order));
      if (orderId === null) throw new AlreadyBought();
      return orderId;
    });
  }
}

async function hasOrder(tx: Transaction, offerId: string, contactId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select from offer_order where offer_id = $1 and contact_id = $2 and state in ('placed', 'paid') limit 1`,
    [offerId, contactId],
  );
  return rows.length > 0;
}
