import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
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
    private readonly clock: Clock,
  ) {}

  execute({ workspaceId, name }: Member, orderId: string, act: OrderAct): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const order = await this.orders.hold(tx, orderId);
      if (!order) throw new OrderNotFound();
      afterAct(order.state, act);
      const at = this.clock.now();
      if (act === 'pay') await this.orders.pay(tx, order, { by: 'sales', at, memberName: name });
      if (act === 'refund') await this.orders.refund(tx, order, at);
      if (act === 'cancel') await this.orders.cancel(tx, order, 'by-hand', at);
    });
  }
}
