import { OrderCancelled, OrderPaid, OrderPlaced, OrderRefunded } from '@funnelcast/contracts';
import type { CancelReason, OrderOfBuyer, RecordedBy } from './order.js';

const about = (order: OrderOfBuyer) => {
  const { id, workspaceId, offerId, webinarId, sessionId, registrationId, contactId } = order;
  return {
    workspaceId,
    subject: id,
    data: {
      orderId: id,
      offerId,
      webinarId,
      sessionId,
      registrationId,
      contactId,
      amountMinor: order.amountMinor,
      currency: order.currency,
      ...(order.productId ? { productId: order.productId } : {}),
      ...(order.rung ? { rung: order.rung } : {}),
    },
  };
};

const saying = <More extends object>(order: OrderOfBuyer, more: More) => {
  const { data, ...envelope } = about(order);
  return { ...envelope, data: { ...data, ...more } };
};

export const placed = (order: OrderOfBuyer, at: Date, holdUntil: Date | null) =>
  [
    OrderPlaced,
    saying(order, {
      quantity: order.quantity,
      placedAt: at.toISOString(),
      ...(holdUntil ? { holdUntil: holdUntil.toISOString() } : {}),
    }),
  ] as const;

/** What a buyer paid on the page is told by the provider. */
export const paid = (order: OrderOfBuyer, at: Date, by: RecordedBy) =>
  [
    OrderPaid,
    saying(order, {
      quantity: order.quantity,
      recordedBy: by === 'sales' ? ('sales' as const) : ('webhook' as const),
      paidAt: at.toISOString(),
    }),
  ] as const;

export const refunded = (order: OrderOfBuyer, at: Date) =>
  [OrderRefunded, saying(order, { refundedAt: at.toISOString() })] as const;

export const cancelled = (order: OrderOfBuyer, at: Date, reason: CancelReason) =>
  [OrderCancelled, saying(order, { reason, cancelledAt: at.toISOString() })] as const;
