import { Injectable } from '@nestjs/common';
import { type Fact, RegistrationCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Enrolments } from './enrolments.js';

/** Who gave their place back hears no more of this session; what was queued already is stopped at the last gate. */
@Injectable()
@HandlesEvent(RegistrationCancelled, { independent: true })
export class StopWhenRegistrationCancelled implements EventHandler<typeof RegistrationCancelled> {
  constructor(private readonly enrolments: Enrolments) {}

  handle(facts: Fact<typeof RegistrationCancelled>[], tx: Transaction): Promise<void> {
    return this.enrolments.close(
      tx,
      facts.map(({ workspaceId, position, time, correlationId, data }) => ({
        id: data.registrationId,
        workspace_id: workspaceId,
        contact_id: data.contactId,
        session_id: data.sessionId,
        at: time,
        as_of: position,
        revision: data.revision,
        correlation_id: correlationId,
      })),
    );
  }
}
