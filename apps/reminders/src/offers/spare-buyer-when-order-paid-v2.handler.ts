import { Injectable } from '@nestjs/common';
import { type Fact, OrderPaidV2 } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { spareBuyers } from './spare-buyers.js';

/** Nor what they bought without a webinar. */
@Injectable()
@HandlesEvent(OrderPaidV2, { projection: true, independent: true })
export class SpareBuyerWhenOrderPaidV2 implements EventHandler<typeof OrderPaidV2> {
  handle(facts: Fact<typeof OrderPaidV2>[], tx: Transaction): Promise<void> {
    return spareBuyers(tx, facts);
  }
}
