import { Injectable } from '@nestjs/common';
import { type Fact, Unsubscribed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ContactActs } from './contact-acts.js';

/** That somebody wanted no more letters stays an act of theirs, which fades, also when they want them again. */
@Injectable()
@HandlesEvent(Unsubscribed, { projection: true })
export class NoteLeavingWhenUnsubscribed implements EventHandler<typeof Unsubscribed> {
  constructor(private readonly acts: ContactActs) {}

  handle(facts: Fact<typeof Unsubscribed>[], tx: Transaction): Promise<void> {
    return this.acts.note(
      tx,
      facts.map(({ id, workspaceId, data: { contactId, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: null,
        kind: 'unsubscribed',
        detail: '',
        amount: null,
        at,
      })),
    );
  }
}
