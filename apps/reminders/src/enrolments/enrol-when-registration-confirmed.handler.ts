import { Injectable } from '@nestjs/common';
import { type Fact, RegistrationConfirmed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Contacts } from '../contacts/contacts.js';
import { Enrolments } from './enrolments.js';

/** Starts a person's walk through the sequence: the confirmation at once, and only what still lies ahead. */
@Injectable()
@HandlesEvent(RegistrationConfirmed, { independent: true })
export class EnrolWhenRegistrationConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  constructor(
    private readonly contacts: Contacts,
    private readonly enrolments: Enrolments,
  ) {}

  async handle(facts: Fact<typeof RegistrationConfirmed>[], tx: Transaction): Promise<void> {
    await this.contacts.keep(
      tx,
      facts.map(({ workspaceId, position, data }) => ({
        id: data.contactId,
        workspace_id: workspaceId,
        email: data.email,
        name: data.name,
        time_zone: data.timeZone,
        locale: data.locale,
        last_active_at: null,
        as_of: position,
      })),
    );
    await this.enrolments.open(
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
