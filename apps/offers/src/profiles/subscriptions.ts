import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { LeadChecks } from '../leads/lead-checks.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';

interface SubscriptionFact {
  workspaceId: string;
  data: { contactId: string };
}

/** Whether a person still wants letters. */
@Injectable()
export class Subscriptions {
  constructor(
    private readonly engagements: Engagements,
    private readonly checks: SegmentChecks,
    private readonly leads: LeadChecks,
  ) {}

  async note(tx: Transaction, facts: readonly SubscriptionFact[], unsubscribed: boolean): Promise<void> {
    await this.engagements.inTurn(tx);
    const contacts = facts.map(({ workspaceId, data }) => ({ workspaceId, contactId: data.contactId }));
    const rows = contacts.map(
      ({ workspaceId, contactId }) =>
        [contactId, { id: contactId, workspace_id: workspaceId, unsubscribed }] as const,
    );
    await insertRows(tx, 'contact', [...new Map(rows).values()], {
      onConflict: '(id) do update set unsubscribed = excluded.unsubscribed',
    });
    await this.checks.ofContacts(tx, contacts);
    await this.leads.ofContacts(tx, contacts);
  }
}
