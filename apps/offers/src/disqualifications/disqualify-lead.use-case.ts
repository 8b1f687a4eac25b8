import { Injectable } from '@nestjs/common';
import { LeadDisqualified } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { insertRows, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { OutOfSales } from '../hand-offs/out-of-sales.js';
import { KeepLeads } from '../leads/keep-leads.js';
import { assertKnown } from './assert-known.js';

export interface Disqualification {
  contactId: string;
  reason: string;
  memberId: string;
  memberName: string;
}

/** A member takes somebody out of sales: it comes before every rule, and nobody is to call them any more. */
@Injectable()
export class DisqualifyLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly leads: KeepLeads,
    private readonly sales: OutOfSales,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, { contactId, reason, memberId, memberName }: Disqualification): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertKnown(tx, contactId);
      await this.leads.inTurn(tx);
      const now = this.clock.now();
      const row = {
        contact_id: contactId,
        workspace_id: workspaceId,
        reason,
        member_id: memberId,
        member_name: memberName,
        at: now,
      };
      const written = await insertRows(tx, 'disqualification', [row], {
        onConflict: `(contact_id) do update set reason = excluded.reason, member_id = excluded.member_id,
          member_name = excluded.member_name, at = excluded.at where disqualification.reason <> excluded.reason`,
        returning: 'contact_id',
      });
      // Once more for the same reason: an impatient finger.
      if (written.length === 0) return;
      await this.outbox.add(tx, LeadDisqualified, {
        workspaceId,
        subject: contactId,
        data: { contactId, memberId, reason, at: now.toISOString() },
      });
      await this.sales.letGo(tx, workspaceId, contactId);
      await this.leads.judge(tx, workspaceId, [contactId], now);
    });
  }
}
