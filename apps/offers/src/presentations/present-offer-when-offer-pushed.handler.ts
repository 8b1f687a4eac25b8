import { Injectable } from '@nestjs/common';
import { type Fact, OfferPushed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Presentations } from './presentations.js';

/** Whoever is in the room when the presenter shows the offer has seen it. */
@Injectable()
@HandlesEvent(OfferPushed, { independent: true })
export class PresentOfferWhenOfferPushed implements EventHandler<typeof OfferPushed> {
  constructor(private readonly presentations: Presentations) {}

  handle(facts: Fact<typeof OfferPushed>[], tx: Transaction): Promise<void> {
    return this.presentations.present(
      tx,
      facts.flatMap(({ data: { offerId, registrationIds, pushedAt } }) =>
        registrationIds.map((registrationId) => ({ registrationId, at: pushedAt, offerId })),
      ),
    );
  }
}
