import { Injectable } from '@nestjs/common';
import { ContactDescribed } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { RecheckWalks } from '../enrolments/recheck-walks.js';
import { TimerTriggers } from '../enrolments/timer-triggers.js';
import { togetherByContact } from './contact-marks.js';
import { Contacts } from './contacts.js';

/** Attributes are asked by conditions; dates among them are what steps may be anchored on. */
@Injectable()
@HandlesEvent(ContactDescribed)
export class DescribeWhenContactDescribed implements EventHandler<typeof ContactDescribed> {
  constructor(
    private readonly contacts: Contacts,
    private readonly walks: RecheckWalks,
    private readonly timers: TimerTriggers,
  ) {}

  async handle(facts: Fact<typeof ContactDescribed>[], tx: Transaction): Promise<void> {
    const marks = togetherByContact(
      facts.map(({ data: { contactId, attributes } }) => ({
        contactId,
        addTags: [],
        removeTags: [],
        attributes,
      })),
    );
    const dates = await this.timers.datesToCome(tx, marks);
    await this.contacts.mark(tx, marks);
    await this.walks.ofContacts(
      tx,
      marks.map(({ contactId }) => contactId),
    );
    await this.timers.ofDates(tx, dates);
  }
}
