import { Injectable } from '@nestjs/common';
import { type Fact, TouchSent } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Touches } from './touches.js';

/** Letters are touches. */
@Injectable()
@HandlesEvent(TouchSent, { projection: true, independent: true })
export class CountTouchWhenTouchSent implements EventHandler<typeof TouchSent> {
  constructor(private readonly touches: Touches) {}

  handle(facts: Fact<typeof TouchSent>[], tx: Transaction): Promise<void> {
    return this.touches.count(
      tx,
      facts.map(({ workspaceId, data }) => ({
        id: data.touchId,
        workspace_id: workspaceId,
        contact_id: data.contactId,
        registration_id: data.registrationId,
        sent_at: data.sentAt,
        presented_offer: data.presentedOffer,
      })),
    );
  }
}
