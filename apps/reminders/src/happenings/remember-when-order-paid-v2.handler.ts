import { Injectable } from '@nestjs/common';
import { type Fact, OrderPaidV2 } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { orderHappening } from './order-happening.js';

/** A purchase without a webinar ends what sells and begins what comes after as well. */
@Injectable()
@HandlesEvent(OrderPaidV2, { independent: true })
export class RememberWhenOrderPaidV2 implements EventHandler<typeof OrderPaidV2> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OrderPaidV2>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map((fact) => orderHappening(fact, 'order-paid', fact.data.paidAt)),
    );
  }
}
