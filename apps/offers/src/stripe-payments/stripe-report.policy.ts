import type { Stripe } from 'stripe';
import type { CancelReason } from '../orders/order.js';
import type { OrderAct } from '../orders/order-states.js';

/** What a message of Stripe means for an order of ours. */
export interface StripeReport {
  /** As we named it when the payment began. */
  orderId: string | null;
  paymentRef: string | null;
  /** Null where only the time to pay becomes open: a bank transfer was begun. */
  act: OrderAct | null;
  reason?: CancelReason;
  paid?: { amountMinor: number; currency: string };
  /** Of a refund that leaves something with us. */
  partlyRefundedMinor?: number;
}

const idOf = (value: string | { id: string } | null): string | null =>
  typeof value === 'string' ? value : (value?.id ?? null);

/** Null for messages that are not about orders. */
export function readReport(event: Stripe.Event): StripeReport | null {
  switch (event.type) {
    case 'checkout.session.completed':
      return event.data.object.payment_status === 'unpaid'
        ? { ...ofSession(event.data.object), act: null }
        : paidBy(event.data.object);
    case 'checkout.session.async_payment_succeeded':
      return paidBy(event.data.object);
    case 'checkout.session.async_payment_failed':
      return { ...ofSession(event.data.object), act: 'cancel', reason: 'payment-failed' };
    case 'checkout.session.expired':
      return { ...ofSession(event.data.object), act: 'cancel', reason: 'expired' };
    case 'charge.refunded':
      return ofRefund(event.data.object);
    default:
      return null;
  }
}

function ofSession(session: Stripe.Checkout.Session) {
  return {
    orderId: session.metadata?.order_id ?? session.client_reference_id,
    paymentRef: idOf(session.payment_intent),
  };
}

function paidBy(session: Stripe.Checkout.Session): StripeReport {
  const { amount_total: amountMinor, currency } = session;
  return {
    ...ofSession(session),
    act: 'pay',
    ...(amountMinor !== null && currency ? { paid: { amountMinor, currency: currency.toUpperCase() } } : {}),
  };
}

function ofRefund(charge: Stripe.Charge): StripeReport {
  return {
    orderId: charge.metadata.order_id ?? null,
    paymentRef: idOf(charge.payment_intent),
    ...(charge.refunded ? { act: 'refund' } : { act: null, partlyRefundedMinor: charge.amount_refunded }),
  };
}
