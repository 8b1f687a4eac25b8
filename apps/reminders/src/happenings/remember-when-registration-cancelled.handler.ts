import { Injectable } from '@nestjs/common';
import { RegistrationCancelled } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** Who gives a place back may have reached the end of a sequence, or the beginning of another. */
@Injectable()
@HandlesEvent(RegistrationCancelled, { independent: true })
export class RememberWhenRegistrationCancelled implements EventHandler<typeof RegistrationCancelled> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof RegistrationCancelled>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, time, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'registration-cancelled' as const,
        at: time,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: {},
      })),
    );
  }
}
