import { Injectable } from '@nestjs/common';
import { LeadAccepted, LeadHandedOver, LeadReturned } from '@funnelcast/contracts';
import { Outbox, told } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

export interface HandedOver {
  contactId: string;
  memberId: string;
  role: string | null;
  reason: string;
}

export interface Returned {
  contactId: string;
  memberId: string;
}

/** The facts about who has whom. */
@Injectable()
export class TellHandOffs {
  constructor(private readonly outbox: Outbox) {}

  /** In this order: nobody is given to the next before they are back from the one before. */
  async changes(
    tx: Transaction,
    workspaceId: string,
    at: Date,
    {
      returned,
      because,
      given,
      acceptBy,
    }: {
      returned: readonly Returned[];
      because: string;
      given: readonly HandedOver[];
      acceptBy: Date | null;
    },
  ): Promise<void> {
    const moment = at.toISOString();
    await this.outbox.addTold(
      tx,
      told(
        LeadReturned,
        returned.map(({ contactId, memberId }) => ({
          workspaceId,
          subject: contactId,
          data: { contactId, memberId, because, at: moment },
        })),
      ),
      told(
        LeadHandedOver,
        given.map(({ contactId, memberId, role, reason }) => ({
          workspaceId,
          subject: contactId,
          data: { contactId, memberId, role, reason, acceptBy: acceptBy?.toISOString() ?? null, at: moment },
        })),
      ),
    );
  }

  async accepted(
    tx: Transaction,
    workspaceId: string,
    { contactId, memberId }: Returned,
    at: Date,
  ): Promise<void> {
    await this.outbox.add(tx, LeadAccepted, {
      workspaceId,
      subject: contactId,
      data: { contactId, memberId, at: at.toISOString() },
    });
  }
}
