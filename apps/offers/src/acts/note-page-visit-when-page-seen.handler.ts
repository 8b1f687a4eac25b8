import { Injectable } from '@nestjs/common';
import { type Fact, PageSeen } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ContactActs } from './contact-acts.js';

/** Who looks at the prices again says something without words. */
@Injectable()
@HandlesEvent(PageSeen, { projection: true, independent: true })
export class NotePageVisitWhenPageSeen implements EventHandler<typeof PageSeen> {
  constructor(private readonly acts: ContactActs) {}

  async handle(facts: Fact<typeof PageSeen>[], tx: Transaction): Promise<void> {
    await this.acts.note(
      tx,
      facts.map(({ id, workspaceId, data: { contactId, page, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: null,
        kind: 'page-visit',
        detail: page,
        amount: null,
        at,
      })),
    );
  }
}
