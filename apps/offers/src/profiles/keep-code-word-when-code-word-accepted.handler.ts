import { Injectable } from '@nestjs/common';
import { CodeWordAccepted, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { LeadChecks } from '../leads/lead-checks.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';

/** A code word proves that something was read or watched; rules count them. */
@Injectable()
@HandlesEvent(CodeWordAccepted, { projection: true, independent: true })
export class KeepCodeWordWhenCodeWordAccepted implements EventHandler<typeof CodeWordAccepted> {
  constructor(
    private readonly checks: SegmentChecks,
    private readonly leads: LeadChecks,
  ) {}

  async handle(facts: Fact<typeof CodeWordAccepted>[], tx: Transaction): Promise<void> {
    await insertRows(
      tx,
      'accepted_code_word',
      facts.map(({ id, workspaceId, data: { contactId, codeWord, acceptedAt } }) => ({
        id,
        workspace_id: workspaceId,
        contact_id: contactId,
        code_word: codeWord,
        accepted_at: acceptedAt,
      })),
      { onConflict: 'do nothing' },
    );
    const contacts = facts.map(({ workspaceId, data: { contactId } }) => ({ workspaceId, contactId }));
    await this.checks.ofContacts(tx, contacts);
    await this.leads.ofContacts(tx, contacts);
  }
}
