import { Injectable } from '@nestjs/common';
import { type Fact, OrderPlaced } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';
import { orderHappening } from './order-happening.js';

/** Who ordered and has not paid yet may need a word that helps. */
@Injectable()
@HandlesEvent(OrderPlaced, { independent: true })
export class RememberWhenOrderPlaced implements EventHandler<typeof OrderPlaced> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof OrderPlaced>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map((fact) => orderHappening(fact, 'order-placed', fact.data.placedAt)),
    );
  }
}
