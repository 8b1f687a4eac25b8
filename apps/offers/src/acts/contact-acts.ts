import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from '../engagements/engagements.js';
import { LeadChecks } from '../leads/lead-checks.js';
import { SegmentChecks } from '../segment-members/segment-checks.js';

export interface ContactAct {
  /** Of the fact that told of it. */
  id: string;
  workspace_id: string;
  contact_id: string;
  registration_id: string | null;
  kind: 'mail-click' | 'page-visit' | 'magnet' | 'handout' | 'replay' | 'call' | 'unsubscribed' | 'complaint';
  /** What it was about, in words that a rule may ask for. */
  detail: string;
  amount: number | null;
  at: string;
}

/** What people do outside of a session's own counters, one row each: rules count them, and old ones fade. */
@Injectable()
export class ContactActs {
  constructor(
    private readonly engagements: Engagements,
    private readonly checks: LeadChecks,
    private readonly segments: SegmentChecks,
  ) {}

  /** Of a person, whatever the session. */
  async note(tx: Transaction, acts: readonly ContactAct[]): Promise<void> {
    await this.keep(tx, acts);
    const whose = acts.map(({ contact_id, workspace_id }) => ({
      contactId: contact_id,
      workspaceId: workspace_id,
    }));
    await this.checks.ofContacts(tx, whose);
    await this.segments.ofContacts(tx, whose);
  }

  /** Before what follows from it in a session is worked out. */
  async keep(tx: Transaction, acts: readonly ContactAct[]): Promise<void> {
    await this.engagements.inTurn(tx);
    await insertRows(tx, 'contact_act', acts, { onConflict: 'do nothing' });
  }
}
