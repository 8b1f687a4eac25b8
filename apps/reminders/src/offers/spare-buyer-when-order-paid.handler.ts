import { Injectable } from '@nestjs/common';
import { type Fact, OrderPaid } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { spareBuyers } from './spare-buyers.js';

/** No letter sells anybody what they have. */
@Injectable()
@HandlesEvent(OrderPaid, { projection: true, independent: true })
export class SpareBuyerWhenOrderPaid implements EventHandler<typeof OrderPaid> {
  handle(facts: Fact<typeof OrderPaid>[], tx: Transaction): Promise<void> {
    return spareBuyers(tx, facts);
  }
}
