import { Injectable } from '@nestjs/common';
import { ContactTagged, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Profiles } from './profiles.js';

/** Tags that members and imports give. */
@Injectable()
@HandlesEvent(ContactTagged, { projection: true, independent: true })
export class TagWhenContactTagged implements EventHandler<typeof ContactTagged> {
  constructor(private readonly profiles: Profiles) {}

  handle(facts: Fact<typeof ContactTagged>[], tx: Transaction): Promise<void> {
    return this.profiles.note(
      tx,
      facts.map(({ workspaceId, data: { contactId, added, removed } }) => ({
        workspaceId,
        contactId,
        addedTags: added,
        removedTags: removed,
        attributes: {},
      })),
    );
  }
}
