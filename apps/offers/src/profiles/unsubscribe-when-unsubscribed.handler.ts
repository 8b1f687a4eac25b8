import { Injectable } from '@nestjs/common';
import { type Fact, Unsubscribed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Subscriptions } from './subscriptions.js';

/** Who leaves the letters leaves the segments of readers. The two are told by turns, so their order counts. */
@Injectable()
@HandlesEvent(Unsubscribed, { projection: true })
export class UnsubscribeWhenUnsubscribed implements EventHandler<typeof Unsubscribed> {
  constructor(private readonly subscriptions: Subscriptions) {}

  handle(facts: Fact<typeof Unsubscribed>[], tx: Transaction): Promise<void> {
    return this.subscriptions.note(tx, facts, true);
  }
}
