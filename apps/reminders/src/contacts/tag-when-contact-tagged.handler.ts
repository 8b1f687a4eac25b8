import { Injectable } from '@nestjs/common';
import { ContactTagged } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { newId, type Transaction } from '@funnelcast/persistence';
import { Happenings } from '../happenings/happenings.js';
import { togetherByContact } from './contact-marks.js';
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
    const marks = facts.map(({ data: { contactId, added, removed } }) => ({
      contactId,
      addTags: added,
      removeTags: removed,
      attributes: {},
    }));
    await this.contacts.mark(tx, togetherByContact(marks));
    await this.happenings.take(
      tx,
      facts.flatMap(({ workspaceId, data: { contactId, added, at } }) =>
        added.map((tag) => ({ id: newId(), workspaceId, contactId, kind: 'tag-added', at, about: { tag } })),
      ),
    );
  }
}
