import { Injectable } from '@nestjs/common';
import { type Fact, TouchSent } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { ContactPresentations } from './contact-presentations.js';
import { Presentations } from './presentations.js';

/** The follow-up letter that carries the personal link presents the offer to those who were not shown it in the room. */
@Injectable()
@HandlesEvent(TouchSent, { independent: true })
export class PresentOfferWhenTouchSent implements EventHandler<typeof TouchSent> {
  constructor(
    private readonly presentations: Presentations,
    private readonly toContacts: ContactPresentations,
  ) {}

  async handle(facts: Fact<typeof TouchSent>[], tx: Transaction): Promise<void> {
    const carrying = facts.filter(({ data }) => data.presentedOffer);
    await this.presentations.present(
      tx,
      carrying.flatMap(({ data: { registrationId, sentAt, offerId } }) =>
        registrationId ? [{ registrationId, at: sentAt, offerId }] : [],
      ),
    );
    // Whether what a letter names belongs to a webinar is known there.
    await this.toContacts.presentTo(
      tx,
      carrying.flatMap(({ workspaceId, data: { contactId, sentAt, offerId } }) =>
        offerId ? [{ contactId, workspaceId, offerId, at: sentAt }] : [],
      ),
    );
  }
}
