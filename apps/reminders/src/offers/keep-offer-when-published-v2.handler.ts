import { Injectable } from '@nestjs/common';
import { type Fact, OfferPublishedV2 } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { keepOffers } from './keep-offers.js';

/** What the follow-up may offer that belongs to no webinar. */
@Injectable()
@HandlesEvent(OfferPublishedV2, { projection: true, independent: true })
export class KeepOfferWhenPublishedV2 implements EventHandler<typeof OfferPublishedV2> {
  handle(facts: Fact<typeof OfferPublishedV2>[], tx: Transaction): Promise<void> {
    return keepOffers(tx, facts);
  }
}
