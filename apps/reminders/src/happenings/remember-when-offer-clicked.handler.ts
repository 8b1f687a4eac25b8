import { Injectable } from '@nestjs/common';
import { type Fact, OfferClicked } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { offerClicked } from './offer-happening.js';

/** Asking for the offer is the strongest sign short of an order. */
@Injectable()
@HandlesEvent(OfferClicked, { independent: true })
export class RememberWhenOfferClicked implements EventHandler<typeof OfferClicked> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OfferClicked>[], tx: Transaction): Promise<void> {
    return this.happenings.take(tx, facts.map(offerClicked));
  }
}
