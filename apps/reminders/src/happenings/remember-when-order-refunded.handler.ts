import { Injectable } from '@nestjs/common';
import { type Fact, OrderRefunded } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { orderHappening } from './order-happening.js';

/** Who wants their money back deserves to be asked why. */
@Injectable()
@HandlesEvent(OrderRefunded, { independent: true })
export class RememberWhenOrderRefunded implements EventHandler<typeof OrderRefunded> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OrderRefunded>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map((fact) => orderHappening(fact, 'order-refunded', fact.data.refundedAt)),
    );
  }
}
