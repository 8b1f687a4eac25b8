import { Injectable } from '@nestjs/common';
import { type Fact, TouchBounced } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ContactActs } from './contact-acts.js';

/** A letter that its reader called spam. An address that takes no letters says nothing about the person. */
@Injectable()
@HandlesEvent(TouchBounced, { projection: true, independent: true })
export class NoteComplaintWhenTouchBounced implements EventHandler<typeof TouchBounced> {
  constructor(private readonly acts: ContactActs) {}

  async handle(facts: Fact<typeof TouchBounced>[], tx: Transaction): Promise<void> {
    const complaints = facts.filter(({ data }) => data.kind === 'complaint');
    if (complaints.length === 0) return;
    await this.acts.note(
      tx,
      complaints.map(({ id, workspaceId, data: { contactId, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: null,
        kind: 'complaint',
        detail: '',
        amount: null,
        at,
      })),
    );
  }
}
