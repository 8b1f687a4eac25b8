import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { LEADS_CHANNEL } from '../leads/lead-checks.js';
import { HandOffs } from './hand-offs.js';

const PER_PAGE = 500;

const NOTE = `
  with noted as (insert into bought_lead (workspace_id, contact_id) values ($1, $2) returning 1)
  select pg_notify('${LEADS_CHANNEL}', '') from noted`;

const CLAIM = `
  with claimed as (
    delete from bought_lead where seq in (select seq from bought_lead order by seq limit ${PER_PAGE})
    returning workspace_id, contact_id
  )
  select workspace_id as "workspaceId", array_agg(distinct contact_id) as "contactIds" from claimed
  group by workspace_id order by workspace_id`;

/** A purchase does not end the story: the buyer goes to whoever keeps buyers, and begins the next rung as a new lead. */
@Injectable()
export class OfferBuyers {
  constructor(private readonly handOffs: HandOffs) {}

  /** With the payment. Whoever pays holds rows that the one who hands over waits for, so it is done right afterwards. */
  async note(
    tx: Transaction,
    { workspaceId, contactId }: { workspaceId: string; contactId: string },
  ): Promise<void> {
    await tx.query(NOTE, [workspaceId, contactId]);
  }

  /** A page of those who paid; false when nobody did. */
  async page(tx: Transaction): Promise<boolean> {
    const claimed = await tx.query<{ workspaceId: string; contactIds: string[] }[]>(CLAIM);
    for (const { workspaceId, contactIds } of claimed)
      await this.handOffs.offerBuyers(tx, workspaceId, contactIds);
    return claimed.length > 0;
  }
}
