import { Injectable } from '@nestjs/common';
import { OfferClicked } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** Asking for the offer is the strongest sign short of an order. */
@Injectable()
@HandlesEvent(OfferClicked, { independent: true })
export class RememberWhenOfferClicked implements EventHandler<typeof OfferClicked> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OfferClicked>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'offer-clicked' as const,
        at: data.clickedAt,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: { offerId: data.offerId },
      })),
    );
  }
}
