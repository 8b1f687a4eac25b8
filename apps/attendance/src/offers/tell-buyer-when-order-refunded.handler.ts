import { type Fact, OrderRefunded } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { tellBuyers } from '../sessions/session-changes.js';

/** What was paid back can be had again, as far as the offer allows it. */
@Injectable()
@HandlesEvent(OrderRefunded)
export class TellBuyerWhenOrderRefunded implements EventHandler<typeof OrderRefunded> {
  async handle(facts: Fact<typeof OrderRefunded>[], tx: Transaction): Promise<void> {
    await tellBuyers(
      tx,
      facts.map(({ data }) => data),
    );
  }
}
