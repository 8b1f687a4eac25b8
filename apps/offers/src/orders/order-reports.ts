import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { afterReport } from './order-state.policy.js';
import type { CancelReason, HeldOrder } from './order.js';
import type { OrderAct } from './order-states.js';
import { Orders } from './orders.js';

export interface Report {
  act: OrderAct;
  at: Date;
  /** What was really paid, where it differs. */
  amountMinor?: number;
  externalId?: string | null;
  paymentRef?: string | null;
  /** Of a cancellation. */
  reason?: CancelReason;
}

/** Applies what a provider reports about an order, which may come late, repeated, and in any order. */
@Injectable()
export class OrderReports {
  constructor(private readonly orders: Orders) {}

  /** Whether there is such an order. */
  async apply(tx: Transaction, orderId: string, report: Report): Promise<boolean> {
    const order = await this.orders.hold(tx, orderId);
    if (!order) return false;
    const path = afterReport(order.state, report.act);
    if (order.state === 'cancelled' && (await this.cameTooLate(tx, order, report))) return true;
    for (const state of path) {
      if (state === 'paid') await this.orders.pay(tx, order, { ...report, by: 'webhook' });
      if (state === 'refunded') await this.orders.refund(tx, order, report.at);
      if (state === 'cancelled')
        await this.orders.cancel(tx, order, report.reason ?? 'payment-failed', report.at);
    }
    return true;
  }

  /** What the buyer waited for too long to pay may be somebody else's by now; then a person has to give the money back. */
  private async cameTooLate(
    tx: Transaction,
    order: HeldOrder,
    { act, paymentRef }: Report,
  ): Promise<boolean> {
    const { offerId, quantity, id } = order;
    if (act === 'refund' && order.attention) {
      await tx.query(`update offer_order set attention = null, refunded_minor = amount_minor where id = $1`, [
        id,
      ]);
      return true;
    }
    if (act !== 'pay') return false;
    if ((await this.orders.findShortage(tx, { offerId, quantity })) === null) return false;
    await tx.query(
      `update offer_order set attention = 'paid-without-stock', payment_ref = coalesce($2, payment_ref) where id = $1`,
      [id, paymentRef ?? null],
    );
    return true;
  }
}
