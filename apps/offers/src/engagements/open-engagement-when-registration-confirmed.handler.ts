import { Injectable } from '@nestjs/common';
import { type Fact, RegistrationConfirmed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { LeadChecks } from '../leads/lead-checks.js';
import { combineRows } from './combine-rows.js';
import { Engagements } from './engagements.js';

type Confirmed = Fact<typeof RegistrationConfirmed>;

/** A person with a place in a session is on its list from that moment, with the name they gave. */
@Injectable()
@HandlesEvent(RegistrationConfirmed, { projection: true, independent: true })
export class OpenEngagementWhenRegistrationConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  constructor(
    private readonly engagements: Engagements,
    private readonly leads: LeadChecks,
  ) {}

  async handle(facts: Confirmed[], tx: Transaction): Promise<void> {
    await this.engagements.merge(
      tx,
      facts,
      {
        confirmed_position: 'greatest',
        registered_at: 'greatest',
        email: 'latest',
        name: 'latest',
        last_activity_at: 'greatest',
      },
      ({ position, time, data: { email, name } }) => ({
        confirmed_position: position,
        registered_at: time,
        email,
        name,
        last_activity_at: time,
      }),
    );
    const contacts = facts.map(({ workspaceId, data: { contactId, email, name, timeZone, locale } }) => ({
      id: contactId,
      workspace_id: workspaceId,
      email,
      name,
      time_zone: timeZone,
      locale,
    }));
    const told = ['email', 'name', 'time_zone', 'locale'] as const;
    const latest = Object.fromEntries(told.map((column) => [column, 'latest' as const]));
    await insertRows(tx, 'contact', combineRows(contacts, 'id', latest), {
      onConflict: `(id) do update set ${told.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    });
    await this.leads.ofContacts(
      tx,
      facts.map(({ workspaceId, data: { contactId } }) => ({ workspaceId, contactId })),
    );
  }
}
