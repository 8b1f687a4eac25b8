import { Injectable } from '@nestjs/common';
import { LeadRequalified } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { HandOffs } from '../hand-offs/hand-offs.js';
import { KeepLeads } from '../leads/keep-leads.js';
import { assertKnown } from './assert-known.js';

/** Takes a disqualification by hand back: the rules decide again, and whoever had the person may call them. */
@Injectable()
export class RequalifyLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly leads: KeepLeads,
    private readonly handOffs: HandOffs,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, memberId: string, contactId: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.leads.inTurn(tx);
      const [, removed] = await tx.query<[unknown[], number]>(
        'delete from disqualification where contact_id = $1',
        [contactId],
      );
      // It is so already, of anybody who is known.
      if (removed === 0) return assertKnown(tx, contactId);
      const now = this.clock.now();
      await this.outbox.add(tx, LeadRequalified, {
        workspaceId,
        subject: contactId,
        data: { contactId, memberId, at: now.toISOString() },
      });
      await this.handOffs.bringBack(tx, workspaceId, contactId);
      await this.leads.judge(tx, workspaceId, [contactId], now);
    });
  }
}
