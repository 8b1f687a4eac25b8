import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { PublicUrl } from '@funnelcast/service-kit';
import type { Stripe } from 'stripe';
import type { HeldOrder } from '../orders/order.js';
import { PaymentNotPossible } from './stripe-payments.errors.js';
import { StripeClient } from './stripe-client.js';
import { StripeSettings } from './stripe-settings.js';

export interface Sold {
  title: string;
  /** Of the personal link, to which the buyer comes back. */
  token: string;
}

/** Opens the page of Stripe on which an order is paid. One order has one such page, however often it is asked for. */
@Injectable()
export class StripeCheckout {
  private readonly logger = new Logger(StripeCheckout.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: StripeSettings,
    private readonly client: StripeClient,
    private readonly publicUrl: PublicUrl,
  ) {}

  async open(order: HeldOrder, sold: Sold): Promise<string> {
    if (order.checkoutUrl) return order.checkoutUrl;
    const { workspaceId, id } = order;
    const { stripe, email } = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [contact]: { email: string }[] = await tx.query('select email from contact where id = $1', [
        order.contactId,
      ]);
      return { stripe: await this.settings.find(tx, workspaceId), email: contact?.email };
    });
    if (!stripe?.keys) throw new PaymentNotPossible();
    const session = await this.ask(stripe.keys.secretKey, this.sessionFor(order, sold, email), id);
    const [[kept]] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<[{ open: boolean }[], number]>(
        `update offer_order set provider = 'stripe', checkout_id = $2, checkout_url = $3 where id = $1
         returning state = 'placed' as open`,
        [id, session.id, session.url],
      ),
    );
    if (!kept?.open) {
      // Somebody has decided about the order while Stripe was asked, and knew of no page to end.
      await this.close({ ...order, checkoutId: session.id });
      throw new PaymentNotPossible();
    }
    return session.url!;
  }

  /**
   * Ends the page of an order that was replaced or decided by hand, so that nobody pays it by mistake. Where Stripe cannot be
   * reached the page ends by itself; what is paid there until then is told like every payment of a cancelled order.
   */
  async close({ id, workspaceId, checkoutId }: HeldOrder): Promise<void> {
    if (!checkoutId) return;
    const stripe = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      this.settings.find(tx, workspaceId),
    );
    if (!stripe?.keys) return;
    try {
      await this.client.of(stripe.keys.secretKey).checkout.sessions.expire(checkoutId);
    } catch (error) {
      this.warn('checkout stays open', id, error);
    }
  }

  private warn(msg: string, orderId: string, error: unknown): void {
    const { type, code, requestId } = error as { type?: string; code?: string; requestId?: string };
    this.logger.warn({ msg, orderId, type, code, requestId });
  }

  /** The order is the idempotency key: a second try of the same order finds the page of the first. */
  private async ask(
    secretKey: string,
    params: Stripe.Checkout.SessionCreateParams,
    orderId: string,
  ): Promise<Stripe.Checkout.Session> {
    try {
      return await this.client.of(secretKey).checkout.sessions.create(params, { idempotencyKey: orderId });
    } catch (error) {
      this.warn('no checkout', orderId, error);
      throw new PaymentNotPossible();
    }
  }

  private sessionFor(
    order: HeldOrder,
    { title, token }: Sold,
    email: string | undefined,
  ): Stripe.Checkout.SessionCreateParams {
    const { id, offerId, workspaceId, quantity, amountMinor, currency, holdUntil } = order;
    const metadata = { order_id: id, workspace_id: workspaceId };
    const back = this.publicUrl.to(`/offer/${token}?offerId=${offerId}`);
    return {
      mode: 'payment',
      client_reference_id: id,
      metadata,
      // The charge has it too, so that a refund names its order.
      payment_intent_data: { metadata },
      ...(email ? { customer_email: email } : {}),
      // One line with what it costs after all discounts: shares of it need not add up to whole units.
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: currency.toLowerCase(),
            unit_amount: amountMinor,
            product_data: { name: quantity > 1 ? `${title} × ${quantity}` : title },
          },
        },
      ],
      success_url: `${back}&paid=1`,
      cancel_url: back,
      ...(holdUntil ? { expires_at: Math.floor(holdUntil.getTime() / 1000) } : {}),
    };
  }
}
