import { Injectable } from '@nestjs/common';
import { type Fact, RegistrationCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';

/** Who gave the place back leaves the list; who registers again afterwards is on it again. */
@Injectable()
@HandlesEvent(RegistrationCancelled, { projection: true, independent: true })
export class CloseEngagementWhenRegistrationCancelled implements EventHandler<typeof RegistrationCancelled> {
  constructor(private readonly engagements: Engagements) {}

  handle(facts: Fact<typeof RegistrationCancelled>[], tx: Transaction): Promise<void> {
    return this.engagements.merge(tx, facts, { cancelled_position: 'greatest' }, ({ position }) => ({
      cancelled_position: position,
    }));
  }
}
