import { Injectable } from '@nestjs/common';
import { ContactMarked, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Profiles } from './profiles.js';

/** Sequences give tags and attributes too. */
@Injectable()
@HandlesEvent(ContactMarked, { projection: true, independent: true })
export class MarkWhenContactMarked implements EventHandler<typeof ContactMarked> {
  constructor(private readonly profiles: Profiles) {}

  handle(facts: Fact<typeof ContactMarked>[], tx: Transaction): Promise<void> {
    return this.profiles.note(
      tx,
      facts.map(({ workspaceId, data: { contactId, addedTags, removedTags, attributes } }) => ({
        workspaceId,
        contactId,
        addedTags,
        removedTags,
        attributes,
      })),
    );
  }
}
