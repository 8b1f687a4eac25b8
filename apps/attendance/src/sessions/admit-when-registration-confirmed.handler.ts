import { type Fact, RegistrationConfirmed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';

/** Who holds a place may enter; a place given back and taken again counts as taken. */
@Injectable()
@HandlesEvent(RegistrationConfirmed, { projection: true })
export class AdmitWhenRegistrationConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  async handle(facts: Fact<typeof RegistrationConfirmed>[], tx: Transaction): Promise<void> {
    const latest = new Map(facts.map((fact) => [fact.data.registrationId, fact]));
    const rows = [...latest.values()].map(({ workspaceId, data }) => ({
      registration_id: data.registrationId,
      workspace_id: workspaceId,
      session_id: data.sessionId,
      webinar_id: data.webinarId,
      contact_id: data.contactId,
      name: data.name,
      cancelled: false,
    }));
    await insertRows(tx, 'attendee', rows, {
      onConflict: '(registration_id) do update set name = excluded.name, cancelled = false',
    });
  }
}
