import { Injectable } from '@nestjs/common';
import { type Fact, OfferPresented } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { offerPresented } from './offer-happening.js';

/** A personal deadline runs from here, and steps may be anchored on it. */
@Injectable()
@HandlesEvent(OfferPresented, { independent: true })
export class RememberWhenOfferPresented implements EventHandler<typeof OfferPresented> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OfferPresented>[], tx: Transaction): Promise<void> {
    return this.happenings.take(tx, facts.map(offerPresented));
  }
}
