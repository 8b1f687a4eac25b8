import { Injectable } from '@nestjs/common';
import { type Fact, TouchSent } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';

/** Touches are counted per person over all sessions: most people buy after about seven. */
@Injectable()
@HandlesEvent(TouchSent, { projection: true, independent: true })
export class CountTouchWhenTouchSent implements EventHandler<typeof TouchSent> {
  constructor(private readonly engagements: Engagements) {}

  async handle(facts: Fact<typeof TouchSent>[], tx: Transaction): Promise<void> {
    const touches = facts.map(({ workspaceId, data }) => ({
      id: data.touchId,
      workspace_id: workspaceId,
      contact_id: data.contactId,
      registration_id: data.registrationId,
      sent_at: data.sentAt,
      presented_offer: data.presentedOffer,
    }));
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
  }
}
