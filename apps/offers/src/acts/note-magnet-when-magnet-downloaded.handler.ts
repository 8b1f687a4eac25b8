import { Injectable } from '@nestjs/common';
import { type Fact, MagnetDownloaded } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ContactActs } from './contact-acts.js';

/** Taking a lead magnet is the first step of the exchange. */
@Injectable()
@HandlesEvent(MagnetDownloaded, { projection: true, independent: true })
export class NoteMagnetWhenMagnetDownloaded implements EventHandler<typeof MagnetDownloaded> {
  constructor(private readonly acts: ContactActs) {}

  async handle(facts: Fact<typeof MagnetDownloaded>[], tx: Transaction): Promise<void> {
    await this.acts.note(
      tx,
      facts.map(({ id, workspaceId, data: { contactId, title, at } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        registration_id: null,
        kind: 'magnet',
        detail: title,
        amount: null,
        at,
      })),
    );
  }
}
