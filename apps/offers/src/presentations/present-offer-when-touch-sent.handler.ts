import { Injectable } from '@nestjs/common';
import { type Fact, TouchSent } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Presentations } from './presentations.js';

/** The follow-up letter that carries the personal link presents the offer to those who were not shown it in the room. */
@Injectable()
@HandlesEvent(TouchSent, { independent: true })
export class PresentOfferWhenTouchSent implements EventHandler<typeof TouchSent> {
  constructor(private readonly presentations: Presentations) {}

  handle(facts: Fact<typeof TouchSent>[], tx: Transaction): Promise<void> {
    return this.presentations.present(
      tx,
      facts.flatMap(({ data: { presentedOffer, registrationId, sentAt, offerId } }) =>
        presentedOffer && registrationId ? [{ registrationId, at: sentAt, offerId }] : [],
      ),
    );
  }
}
