import { Injectable } from '@nestjs/common';
import { ContactDescribed, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Profiles } from './profiles.js';

/** What a form, an import or a member tells of somebody: industry, title, city, whatever the workspace asks. */
@Injectable()
@HandlesEvent(ContactDescribed, { projection: true, independent: true })
export class DescribeWhenContactDescribed implements EventHandler<typeof ContactDescribed> {
  constructor(private readonly profiles: Profiles) {}

  handle(facts: Fact<typeof ContactDescribed>[], tx: Transaction): Promise<void> {
    return this.profiles.note(
      tx,
      facts.map(({ workspaceId, data: { contactId, attributes } }) => ({
        workspaceId,
        contactId,
        addedTags: [],
        removedTags: [],
        attributes,
      })),
    );
  }
}
