import { Injectable } from '@nestjs/common';
import { type Fact, OfferClickedV2 } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { offerClicked } from './offer-happening.js';

/** The same of an offer of no webinar, which brings no session along. */
@Injectable()
@HandlesEvent(OfferClickedV2, { independent: true })
export class RememberWhenOfferClickedV2 implements EventHandler<typeof OfferClickedV2> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OfferClickedV2>[], tx: Transaction): Promise<void> {
    return this.happenings.take(tx, facts.map(offerClicked));
  }
}
