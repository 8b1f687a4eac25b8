import { Injectable } from '@nestjs/common';
import { OfferPresented } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** A personal deadline runs from here, and steps may be anchored on it. */
@Injectable()
@HandlesEvent(OfferPresented, { independent: true })
export class RememberWhenOfferPresented implements EventHandler<typeof OfferPresented> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OfferPresented>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'offer-presented' as const,
        at: data.presentedAt,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: { offerId: data.offerId, deadlineAt: data.deadlineAt },
      })),
    );
  }
}
