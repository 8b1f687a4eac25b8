import { Injectable } from '@nestjs/common';
import { type Fact, RegistrationConfirmed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Presentations, type Sighting } from './presentations.js';

/** After an outage a letter may be heard of before the registration it was sent for; its offer is presented now. */
@Injectable()
@HandlesEvent(RegistrationConfirmed, { independent: true })
export class PresentOfferWhenRegistrationConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  constructor(private readonly presentations: Presentations) {}

  async handle(facts: Fact<typeof RegistrationConfirmed>[], tx: Transaction): Promise<void> {
    const letters: Sighting[] = await tx.query(
      `select registration_id as "registrationId", min(sent_at) as at
       from touch where presented_offer and registration_id = any($1) group by 1`,
      [facts.map(({ data }) => data.registrationId)],
    );
    await this.presentations.present(tx, letters);
  }
}
