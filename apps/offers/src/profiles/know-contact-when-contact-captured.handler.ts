import { Injectable } from '@nestjs/common';
import { ContactCaptured, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { LeadChecks } from '../leads/lead-checks.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';

/** People who were imported, or only gave their details, belong to segments too. What a registration told stays. */
@Injectable()
@HandlesEvent(ContactCaptured, { projection: true, independent: true })
export class KnowContactWhenContactCaptured implements EventHandler<typeof ContactCaptured> {
  constructor(
    private readonly engagements: Engagements,
    private readonly checks: SegmentChecks,
    private readonly leads: LeadChecks,
  ) {}

  async handle(facts: Fact<typeof ContactCaptured>[], tx: Transaction): Promise<void> {
    await this.engagements.inTurn(tx);
    const rows = facts.map(
      ({ workspaceId, data: { contactId, email, name, timeZone, locale } }) =>
        [
          contactId,
          { id: contactId, workspace_id: workspaceId, email, name, time_zone: timeZone, locale },
        ] as const,
    );
    await insertRows(tx, 'contact', [...new Map(rows).values()], {
      onConflict: `(id) do update set ${['email', 'name', 'time_zone', 'locale']
        .map((column) => `${column} = coalesce(nullif(contact.${column}, ''), excluded.${column})`)
        .join(', ')}`,
    });
    const contacts = facts.map(contactOf);
    await this.checks.ofContacts(tx, contacts);
    await this.leads.ofContacts(tx, contacts);
  }
}

const contactOf = ({ workspaceId, data: { contactId } }: Fact<typeof ContactCaptured>) => ({
  workspaceId,
  contactId,
});
