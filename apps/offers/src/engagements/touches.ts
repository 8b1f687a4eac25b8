import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { SegmentChecks } from '../segment-members/segment-checks.js';
import { Engagements } from './engagements.js';

export interface CountedTouch {
  id: string;
  workspace_id: string;
  contact_id: string;
  registration_id: string | null;
  sent_at: string;
  presented_offer: boolean;
}

/** Touches per person, over all channels and sessions: most people buy after about seven. */
@Injectable()
export class Touches {
  constructor(
    private readonly engagements: Engagements,
    private readonly checks: SegmentChecks,
  ) {}

  async count(tx: Transaction, touches: readonly CountedTouch[]): Promise<void> {
    await this.engagements.inTurn(tx);
    const fresh = await insertRows<{ id: string }>(tx, 'touch', touches, {
      onConflict: 'do nothing',
      returning: 'id',
    });
    await tx.query(
      `insert into contact (id, workspace_id, touches, last_touch_at)
       select contact_id, workspace_id, count(*), max(sent_at) from touch where id = any($1)
       group by contact_id, workspace_id order by contact_id
       on conflict (id) do update
       set touches = contact.touches + excluded.touches,
           last_touch_at = greatest(contact.last_touch_at, excluded.last_touch_at)`,
      [fresh.map(({ id }) => id)],
    );
    await this.checks.ofContacts(
      tx,
      touches.map(({ contact_id, workspace_id }) => ({ contactId: contact_id, workspaceId: workspace_id })),
    );
  }
}
