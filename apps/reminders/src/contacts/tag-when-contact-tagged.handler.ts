import { Injectable } from '@nestjs/common';
import { ContactTagged } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { newId, type Transaction } from '@funnelcast/persistence';
import { Happenings } from '../happenings/happenings.js';
import { Contacts } from './contacts.js';

/** Tags are asked by conditions, and a new one may begin a sequence. */
@Injectable()
@HandlesEvent(ContactTagged)
export class TagWhenContactTagged implements EventHandler<typeof ContactTagged> {
  constructor(
    private readonly contacts: Contacts,
    private readonly happenings: Happenings,
  ) {}

  async handle(facts: Fact<typeof ContactTagged>[], tx: Transaction): Promise<void> {
    for (const { workspaceId, data } of facts) {
      const { contactId, added, removed, at } = data;
      await this.contacts.mark(tx, [{ contactId, addTags: added, removeTags: removed, attributes: {} }]);
      await this.happenings.take(
        tx,
        added.map((tag) => ({ id: newId(), workspaceId, contactId, kind: 'tag-added', at, about: { tag } })),
      );
    }
  }
}
