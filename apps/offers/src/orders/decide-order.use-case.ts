import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { StripeCheckout } from '../stripe-payments/stripe-checkout.js';
import { afterAct } from './order-state.policy.js';
import type { OrderAct } from './order-states.js';
import { OrderNotFound } from './orders.errors.js';
import { Orders } from './orders.js';

/** A member marks an order as paid, gives the money back, or calls it off; what makes no sense is refused. */
@Injectable()
export class DecideOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: Orders,
    private readonly checkout: StripeCheckout,
    private readonly clock: Clock,
  ) {}

  async execute({ workspaceId, name }: Member, orderId: string, act: OrderAct): Promise<void> {
    const decided = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new OrderNotFound();
      afterAct(order.state, act);
      const at = this.clock.now();
      if (act === 'pay') await this.orders.pay(tx, order, { by: 'sales', at, memberName: name });
      if (act === 'refund') await this.orders.refund(tx, order, at);
      if (act === 'cancel') await this.orders.cancel(tx, order, 'by-hand', at);
      return order;
    });
    // The buyer may have the page before them, and would pay what is called off, or once more what is paid.
    if (decided.state === 'placed') await this.checkout.close(decided);
  }
}
