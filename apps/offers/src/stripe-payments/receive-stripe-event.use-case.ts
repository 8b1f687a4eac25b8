import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Stripe } from 'stripe';
import { orderIdBy } from '../orders/held-orders.js';
import { OrderReports } from '../orders/order-reports.js';
import { WebhookNotAuthentic } from '../payment-events/payment-events.errors.js';
import { readReport, type StripeReport } from './stripe-report.policy.js';
import { StripeSettings } from './stripe-settings.js';

const TOLERANCE_SECONDS = 5 * 60;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Takes what Stripe reports. The inbox row is written in the transaction of its effect, so that a message which failed is
 * applied when it is repeated, and one that was applied changes nothing.
 */
@Injectable()
export class ReceiveStripeEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: StripeSettings,
    private readonly reports: OrderReports,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, body: Buffer, signature: string | undefined): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const kept = await this.settings.find(tx, workspaceId);
      const event = this.authentic(body, signature, kept?.keys?.webhookSecret);
      if (!(await this.isNew(tx, workspaceId, event.id))) return;
      const report = readReport(event);
      const orderId = report && (await orderOf(tx, report));
      if (report && orderId) await this.apply(tx, orderId, report, new Date(event.created * 1000));
    });
  }

  /** One answer for every reason, so that a forger learns nothing. */
  private authentic(body: Buffer, signature: string | undefined, secret: string | undefined): Stripe.Event {
    if (!signature || !secret) throw new WebhookNotAuthentic();
    try {
      const receivedAt = this.clock.now().getTime();
      return Stripe.webhooks.constructEvent(
        body,
        signature,
        secret,
        TOLERANCE_SECONDS,
        undefined,
        receivedAt,
      );
    } catch {
      throw new WebhookNotAuthentic();
    }
  }

  private async isNew(tx: Transaction, workspaceId: string, eventId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into payment_event (workspace_id, webhook_id, answer, received_at) values ($1, $2, '{}', $3)
       on conflict do nothing returning 1`,
      [workspaceId, `stripe:${eventId}`, this.clock.now()],
    );
    return rows.length > 0;
  }

  private async apply(tx: Transaction, orderId: string, report: StripeReport, at: Date): Promise<void> {
    const { act, reason, paid, paymentRef, partlyRefundedMinor } = report;
    if (partlyRefundedMinor !== undefined)
      await tx.query('update offer_order set refunded_minor = $2 where id = $1', [
        orderId,
        partlyRefundedMinor,
      ]);
    else if (act === null)
      // A transfer takes days; what it pays for is kept until Stripe tells how it ended.
      await tx.query(`update offer_order set hold_until = null where id = $1 and state = 'placed'`, [
        orderId,
      ]);
    else
      await this.reports.apply(tx, orderId, {
        act,
        at,
        reason,
        paymentRef,
        ...(await sameCurrency(tx, orderId, paid)),
      });
  }
}

async function orderOf(tx: Transaction, { orderId, paymentRef }: StripeReport): Promise<string | undefined> {
  const named = orderId && UUID.test(orderId) ? await orderIdBy(tx, 'id', orderId) : undefined;
  return named ?? (paymentRef ? orderIdBy(tx, 'payment_ref', paymentRef) : undefined);
}

/** An account may show prices in the buyer's own currency; our books stay in that of the offer. */
async function sameCurrency(
  tx: Transaction,
  orderId: string,
  paid: StripeReport['paid'],
): Promise<{ amountMinor?: number }> {
  if (!paid) return {};
  const [order]: { currency: string }[] = await tx.query('select currency from offer_order where id = $1', [
    orderId,
  ]);
  return order?.currency === paid.currency ? { amountMinor: paid.amountMinor } : {};
}
