import { Injectable } from '@nestjs/common';
import { type Fact, OfferPublished } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { keepOffers } from './keep-offers.js';

/** What the follow-up may offer at webinars. */
@Injectable()
@HandlesEvent(OfferPublished, { projection: true, independent: true })
export class KeepOfferWhenPublished implements EventHandler<typeof OfferPublished> {
  handle(facts: Fact<typeof OfferPublished>[], tx: Transaction): Promise<void> {
    return keepOffers(tx, facts);
  }
}
