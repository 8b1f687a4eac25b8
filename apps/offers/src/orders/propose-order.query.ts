import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { Price } from '../prices/price.policy.js';
import {
  hasPaidFor,
  type OfferAndBuyer,
  offerOfBuyer,
  requireBuyer,
  type WaitingOrder,
  waitingOrderOf,
} from './buyer-offer.js';
import { type Asked, giftsInTime, priceFor } from './order-price.js';

export interface ProposedOrder {
  price: Price;
  currency: string;
  gifts: string[];
  waiting: WaitingOrder | null;
  bought: boolean;
}

/** What an order of this person would be like now, for whoever enters it by hand; nothing is kept for them by that. */
@Injectable()
export class ProposeOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, asked: OfferAndBuyer & Asked): Promise<ProposedOrder> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const buyer = await requireBuyer(tx, asked);
      const now = this.clock.now();
      const offer = await offerOfBuyer(tx, asked.offerId, buyer, now);
      return {
        price: priceFor(offer, asked, now).price,
        currency: offer.currency,
        gifts: giftsInTime(offer, now),
        waiting: (await waitingOrderOf(tx, offer)) ?? null,
        bought: await hasPaidFor(tx, offer),
      };
    });
  }
}
