import { Injectable } from '@nestjs/common';
import { type Fact, OfferPushed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { noteSessions } from './sessions.js';

/** Remembers which offer the room shows, for those who come in after it was pushed. */
@Injectable()
@HandlesEvent(OfferPushed, { projection: true })
export class NoteOfferWhenOfferPushed implements EventHandler<typeof OfferPushed> {
  handle(facts: Fact<typeof OfferPushed>[], tx: Transaction): Promise<void> {
    return noteSessions(tx, facts, ({ data: { offerId, pushedAt } }) => ({
      pushed_offer_id: offerId,
      pushed_at: pushedAt,
    }));
  }
}
