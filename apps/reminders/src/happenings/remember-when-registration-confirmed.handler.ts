import { Injectable } from '@nestjs/common';
import { RegistrationConfirmed } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** A place in a session may begin a sequence besides the ladder. */
@Injectable()
@HandlesEvent(RegistrationConfirmed, { independent: true })
export class RememberWhenRegistrationConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof RegistrationConfirmed>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, time, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'registered' as const,
        at: time,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: {},
      })),
    );
  }
}
