import { Injectable } from '@nestjs/common';
import { type Fact, OrderCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { orderHappening } from './order-happening.js';

/** An order that will not be paid, with why: its time ran out, the payment failed. */
@Injectable()
@HandlesEvent(OrderCancelled, { independent: true })
export class RememberWhenOrderCancelled implements EventHandler<typeof OrderCancelled> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OrderCancelled>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map((fact) =>
        orderHappening(fact, 'order-cancelled', fact.data.cancelledAt, { reason: fact.data.reason }),
      ),
    );
  }
}
