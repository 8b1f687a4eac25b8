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

type SessionReader = (session: Stripe.Checkout.Session) => StripeReport;

/** What is read of all that Stripe can tell. */
const SESSION_READERS: Record<string, SessionReader> = {
  'checkout.session.completed': (session) =>
    session.payment_status === 'unpaid' ? { ...ofSession(session), act: null } : paidBy(session),
  'checkout.session.async_payment_succeeded': paidBy,
  'checkout.session.async_payment_failed': (session) => ({
    ...ofSession(session),
    act: 'cancel',
    reason: 'payment-failed',
  }),
  'checkout.session.expired': (session) => ({ ...ofSession(session), act: 'cancel', reason: 'expired' }),
};

/** Null for messages that are not about orders. */
export function readReport(event: Stripe.Event): StripeReport | null {
  if (event.type === 'charge.refunded') return ofRefund(event.data.object);
  const read = Object.hasOwn(SESSION_READERS, event.type) ? SESSION_READERS[event.type] : undefined;
  return read ? read(event.data.object as Stripe.Checkout.Session) : null;
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
