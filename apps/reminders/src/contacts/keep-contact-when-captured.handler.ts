import { Injectable } from '@nestjs/common';
import { ContactCaptured, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Contacts } from './contacts.js';

/** Remembers how to reach a person, in which zone and language. */
@Injectable()
@HandlesEvent(ContactCaptured, { projection: true, independent: true })
export class KeepContactWhenCaptured implements EventHandler<typeof ContactCaptured> {
  constructor(private readonly contacts: Contacts) {}

  handle(facts: Fact<typeof ContactCaptured>[], tx: Transaction): Promise<void> {
    return this.contacts.keep(
      tx,
      facts.map(({ workspaceId, position, time, data }) => ({
        id: data.contactId,
        workspace_id: workspaceId,
        email: data.email,
        name: data.name,
        time_zone: data.timeZone,
        locale: data.locale,
        last_active_at: time,
        as_of: position,
      })),
    );
  }
}
