import { Injectable } from '@nestjs/common';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { soldProduct } from './check-terms.js';
import { Offer } from './offer.entity.js';
import { OfferNotFound } from './offers.errors.js';
import { publishedOffer } from './published-offer.js';

/** Takes an offer out of sale, or puts it back: the page says so, and neither room nor letters show it meanwhile. */
@Injectable()
export class WithdrawOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, offerId: string, withdrawn: boolean): Promise<Offer> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const offer = await tx.findOne(Offer, { where: { id: offerId }, lock: { mode: 'pessimistic_write' } });
      if (!offer) throw new OfferNotFound();
      if ((offer.withdrawnAt !== null) === withdrawn) return offer;
      offer.withdrawnAt = withdrawn ? this.clock.now() : null;
      await tx.save(offer);
      await this.outbox.addTold(tx, publishedOffer(offer, await soldProduct(tx, offer.productId)));
      return offer;
    });
  }
}
