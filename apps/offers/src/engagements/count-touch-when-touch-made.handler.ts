import { Injectable } from '@nestjs/common';
import { type Fact, TouchMade } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Touches } from './touches.js';

/** So are messages elsewhere, calls and posted letters. */
@Injectable()
@HandlesEvent(TouchMade, { projection: true, independent: true })
export class CountTouchWhenTouchMade implements EventHandler<typeof TouchMade> {
  constructor(private readonly touches: Touches) {}

  handle(facts: Fact<typeof TouchMade>[], tx: Transaction): Promise<void> {
    return this.touches.count(
      tx,
      facts.map(({ workspaceId, data }) => ({
        id: data.touchId,
        workspace_id: workspaceId,
        contact_id: data.contactId,
        registration_id: data.registrationId,
        sent_at: data.madeAt,
        presented_offer: false,
      })),
    );
  }
}
