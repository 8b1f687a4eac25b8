import { type Fact, OrderPaid } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { tellBuyers } from '../sessions/session-changes.js';

/** Whoever pays in another window is not asked in the room to buy it once more. */
@Injectable()
@HandlesEvent(OrderPaid)
export class TellBuyerWhenOrderPaid implements EventHandler<typeof OrderPaid> {
  async handle(facts: Fact<typeof OrderPaid>[], tx: Transaction): Promise<void> {
    await tellBuyers(
      tx,
      facts.map(({ data }) => data),
    );
  }
}
