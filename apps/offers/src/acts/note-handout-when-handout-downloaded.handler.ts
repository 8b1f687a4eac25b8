import { Injectable } from '@nestjs/common';
import { type Fact, HandoutDownloaded } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { ContactActs } from './contact-acts.js';

/** A handout counts once, however often it is taken. */
@Injectable()
@HandlesEvent(HandoutDownloaded, { projection: true, independent: true })
export class NoteHandoutWhenHandoutDownloaded implements EventHandler<typeof HandoutDownloaded> {
  constructor(
    private readonly acts: ContactActs,
    private readonly engagements: Engagements,
  ) {}

  async handle(facts: Fact<typeof HandoutDownloaded>[], tx: Transaction): Promise<void> {
    await this.acts.keep(
      tx,
      facts.map(({ id, workspaceId, data: { contactId, registrationId, handoutId, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: registrationId,
        kind: 'handout',
        detail: handoutId,
        amount: null,
        at,
      })),
    );
    await this.engagements.merge(tx, facts, { last_activity_at: 'greatest' }, ({ data: { at } }) => ({
      last_activity_at: at,
    }));
  }
}
