import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { tellLists } from '../hand-offs/tell-hand-offs.js';
import { LeadChecks } from '../leads/lead-checks.js';

interface ChannelFact {
  workspaceId: string;
  data: { contactId: string; channel: string };
}

/** The channel of phone calls, as the facts of leaving and returning call it. */
const CALL = 'call';

/** Whether a person wants to be called at all. */
@Injectable()
export class DeclinedCalls {
  constructor(
    private readonly engagements: Engagements,
    private readonly checks: LeadChecks,
  ) {}

  async note(tx: Transaction, facts: readonly ChannelFact[], declined: boolean): Promise<void> {
    const ofCalls = facts.filter(({ data }) => data.channel === CALL);
    if (ofCalls.length === 0) return;
    await this.engagements.inTurn(tx);
    const rows = ofCalls.map(
      ({ workspaceId, data: { contactId } }) =>
        [contactId, { id: contactId, workspace_id: workspaceId, calls_declined: declined }] as const,
    );
    await insertRows(tx, 'contact', [...new Map(rows).values()], {
      onConflict: '(id) do update set calls_declined = excluded.calls_declined',
    });
    for (const workspaceId of new Set(ofCalls.map((fact) => fact.workspaceId))) {
      const mine = ofCalls.filter((fact) => fact.workspaceId === workspaceId);
      const contactIds = mine.map(({ data }) => data.contactId);
      await tellLists(tx, workspaceId, contactIds);
    }
    if (declined) return;
    // What they did meanwhile may bring them back to whoever has them.
    const people = ofCalls.map(({ workspaceId, data: { contactId } }) => ({ workspaceId, contactId }));
    await this.checks.ofContacts(tx, people);
  }
}
