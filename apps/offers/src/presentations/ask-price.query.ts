import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type Asked, priceFor } from '../orders/order-price.js';
import type { Price } from '../prices/price.policy.js';
import { PersonalOffers } from './personal-offers.js';
import { requireOpen } from './presentations.errors.js';

/** What so many pieces with that code would cost this person now. */
@Injectable()
export class AskPrice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalOffers: PersonalOffers,
  ) {}

  execute(
    token: string,
    { offerId, ...asked }: Asked & { offerId?: string },
  ): Promise<Price & { currency: string }> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const offer = await this.personalOffers.show(tx, token, offerId);
      requireOpen(offer.state);
      return { ...priceFor(offer, asked, offer.serverNow).price, currency: offer.currency };
    });
  }
}
