import { Injectable } from '@nestjs/common';
import { LeadRequalified } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { OutOfSales, type Taken } from '../hand-offs/out-of-sales.js';
import { KeepLeads } from '../leads/keep-leads.js';
import { assertKnown } from './assert-known.js';

/** Takes a disqualification by hand back: the rules decide again, and whoever had the person may call them. */
@Injectable()
export class RequalifyLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly leads: KeepLeads,
    private readonly sales: OutOfSales,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, memberId: string, contactId: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.leads.inTurn(tx);
      const [[removed]] = await tx.query<[Taken[], number]>(
        'delete from disqualification where contact_id = $1 returning taken, at',
        [contactId],
      );
      // It is so already, of anybody who is known.
      if (!removed) return assertKnown(tx, contactId);
      const now = this.clock.now();
      await this.outbox.add(tx, LeadRequalified, {
        workspaceId,
        subject: contactId,
        data: { contactId, memberId, at: now.toISOString() },
      });
      await this.sales.bringBack(tx, workspaceId, contactId, removed);
      await this.leads.judge(tx, workspaceId, [contactId], now);
      await this.sales.offerAgain(tx, workspaceId, contactId);
    });
  }
}
