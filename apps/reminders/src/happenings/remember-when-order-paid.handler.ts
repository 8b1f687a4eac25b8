import { Injectable } from '@nestjs/common';
import { type Fact, OrderPaid } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { orderHappening } from './order-happening.js';

/** A purchase ends what sells, and begins what comes after. */
@Injectable()
@HandlesEvent(OrderPaid, { independent: true })
export class RememberWhenOrderPaid implements EventHandler<typeof OrderPaid> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OrderPaid>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map((fact) => orderHappening(fact, 'order-paid', fact.data.paidAt)),
    );
  }
}
