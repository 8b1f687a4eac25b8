import { Injectable } from '@nestjs/common';
import { type Fact, TouchClicked } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ContactActs } from './contact-acts.js';

/** A link of a letter that a person followed. Scanners follow all of them and say nothing about anybody. */
@Injectable()
@HandlesEvent(TouchClicked, { projection: true, independent: true })
export class NoteMailClickWhenTouchClicked implements EventHandler<typeof TouchClicked> {
  constructor(private readonly acts: ContactActs) {}

  async handle(facts: Fact<typeof TouchClicked>[], tx: Transaction): Promise<void> {
    const byPeople = facts.filter(({ data }) => data.by === 'person');
    await this.acts.note(
      tx,
      byPeople.map(({ id, workspaceId, data: { contactId, link, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: null,
        kind: 'mail-click',
        detail: link,
        amount: null,
        at,
      })),
    );
  }
}
