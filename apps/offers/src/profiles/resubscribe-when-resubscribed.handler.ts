import { Injectable } from '@nestjs/common';
import { type Fact, Resubscribed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Subscriptions } from './subscriptions.js';

/** Who returns belongs to them again. The two are told by turns, so their order counts. */
@Injectable()
@HandlesEvent(Resubscribed, { projection: true })
export class ResubscribeWhenResubscribed implements EventHandler<typeof Resubscribed> {
  constructor(private readonly subscriptions: Subscriptions) {}

  handle(facts: Fact<typeof Resubscribed>[], tx: Transaction): Promise<void> {
    return this.subscriptions.note(tx, facts, false);
  }
}
