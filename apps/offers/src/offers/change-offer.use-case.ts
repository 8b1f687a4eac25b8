import { Injectable } from '@nestjs/common';
import { OfferPublished } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { CustomerOrder } from '../orders/customer-order.entity.js';
import { Offer, type OfferTerms } from './offer.entity.js';
import { publishedOffer } from './published-offer.js';
import { CurrencyFixedByOrders, OfferNotFound } from './offers.errors.js';

/** Changes what is sold or for how much; deadlines that run already are left alone. */
@Injectable()
export class ChangeOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, offerId: string, terms: Partial<OfferTerms>): Promise<Offer> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const offer = await tx.findOne(Offer, { where: { id: offerId }, lock: { mode: 'pessimistic_write' } });
      if (!offer) throw new OfferNotFound();
      const otherCurrency = terms.currency !== undefined && terms.currency !== offer.currency;
      if (otherCurrency && (await tx.existsBy(CustomerOrder, { offerId }))) throw new CurrencyFixedByOrders();

      offer.changeTerms(terms, this.clock.now());
      await tx.save(offer);
      await this.outbox.add(tx, OfferPublished, publishedOffer(offer));
      return offer;
    });
  }
}
