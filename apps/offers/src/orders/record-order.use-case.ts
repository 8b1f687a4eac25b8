import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { Offer } from '../offers/offer.entity.js';
import { OfferNotFound } from '../offers/offers.errors.js';
import { buyerByRegistration } from './buyers.js';
import { CustomerOrder } from './customer-order.entity.js';
import { Orders } from './orders.js';
import { AlreadyBought, RegistrationNotFound, RegistrationOfAnotherWebinar } from './orders.errors.js';

export interface RecordOrderCommand {
  offerId: string;
  registrationId: string;
  amountMinor?: number;
  note?: string;
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
    const { offerId, registrationId, amountMinor, note } = command;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const offer = await tx.findOneBy(Offer, { id: offerId });
      if (!offer) throw new OfferNotFound();
      const buyer = await buyerByRegistration(tx, registrationId);
      if (!buyer) throw new RegistrationNotFound();
      if (buyer.webinarId !== offer.webinarId) throw new RegistrationOfAnotherWebinar();
      if (await tx.existsBy(CustomerOrder, { offerId, contactId: buyer.contactId }))
        throw new AlreadyBought();

      const orderId = await this.orders.book(tx, {
        ...buyer,
        workspaceId,
        offerId,
        amountMinor: amountMinor ?? offer.amountMinor,
        currency: offer.currency,
        recordedBy: 'sales',
        memberName: name,
        note: note ?? null,
        externalId: null,
        paidAt: this.clock.now(),
      });
      if (orderId === null) throw new AlreadyBought();
      return orderId;
    });
  }
}
