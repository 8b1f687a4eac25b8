import { Injectable } from '@nestjs/common';
import { type Fact, OfferPresentedV2 } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { offerPresented } from './offer-happening.js';

/** The same of an offer of no webinar, which brings no session along. */
@Injectable()
@HandlesEvent(OfferPresentedV2, { independent: true })
export class RememberWhenOfferPresentedV2 implements EventHandler<typeof OfferPresentedV2> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OfferPresentedV2>[], tx: Transaction): Promise<void> {
    return this.happenings.take(tx, facts.map(offerPresented));
  }
}
