import { type Fact, RegistrationCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';

/** A place given back opens no door and is not counted as a no-show. */
@Injectable()
@HandlesEvent(RegistrationCancelled, { projection: true })
export class TurnAwayWhenRegistrationCancelled implements EventHandler<typeof RegistrationCancelled> {
  async handle(facts: Fact<typeof RegistrationCancelled>[], tx: Transaction): Promise<void> {
    await tx.query('update attendee set cancelled = true where registration_id = any($1::uuid[])', [
      facts.map(({ data }) => data.registrationId),
    ]);
  }
}
