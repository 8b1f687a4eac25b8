import { Injectable } from '@nestjs/common';
import { LeadAccepted, LeadHandedOver, LeadReturned } from '@funnelcast/contracts';
import { Outbox, told } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { HOT_LIST_CHANNEL } from '../hot-lists/hot-list-channel.js';

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

export interface Accepted {
  contactId: string;
  memberId: string;
}

/** Lists that show who has these people. */
const TELL_LISTS = `
  select count(pg_notify($3, session_id::text)) from (
    select distinct session_id from engagement where workspace_id = $1 and contact_id = any($2) and listed
  ) s`;

/** The facts about who has whom, and a word to the lists that show it. */
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
    await tellLists(
      tx,
      workspaceId,
      [...returned, ...given].map(({ contactId }) => contactId),
    );
  }

  async accepted(
    tx: Transaction,
    workspaceId: string,
    accepted: readonly Accepted[],
    at: Date,
  ): Promise<void> {
    await this.outbox.addAll(
      tx,
      LeadAccepted,
      accepted.map(({ contactId, memberId }) => ({
        workspaceId,
        subject: contactId,
        data: { contactId, memberId, at: at.toISOString() },
      })),
    );
    await tellLists(
      tx,
      workspaceId,
      accepted.map(({ contactId }) => contactId),
    );
  }
}

/** A word to the lists that show these people. */
export async function tellLists(
  tx: Transaction,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length > 0) await tx.query(TELL_LISTS, [workspaceId, contactIds, HOT_LIST_CHANNEL]);
}
