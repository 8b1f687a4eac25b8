import { OrderCancelled, OrderPaid, OrderPaidV2, OrderPlaced, OrderRefunded } from '@funnelcast/contracts';
import { told, type ToldFacts } from '@funnelcast/messaging';
import { type CancelReason, type OrderOfBuyer, placeOf, type RecordedBy } from './order.js';

const about = (order: OrderOfBuyer) => {
  const { id, workspaceId, offerId, contactId } = order;
  return {
    workspaceId,
    subject: id,
    data: {
      orderId: id,
      offerId,
      ...placeOf(order),
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

export const placed = (order: OrderOfBuyer, at: Date, holdUntil: Date | null): ToldFacts =>
  told(OrderPlaced, [
    saying(order, {
      quantity: order.quantity,
      placedAt: at.toISOString(),
      ...(holdUntil ? { holdUntil: holdUntil.toISOString() } : {}),
    }),
  ]);

/** What a buyer paid on the page is told by the provider. The first version cannot tell of an order in no session. */
export const paid = (order: OrderOfBuyer, at: Date, by: RecordedBy): ToldFacts => {
  const more = {
    quantity: order.quantity,
    recordedBy: by === 'sales' ? ('sales' as const) : ('webhook' as const),
    paidAt: at.toISOString(),
  };
  const place = placeOf(order);
  return place
    ? told(OrderPaid, [saying(order, { ...more, ...place })])
    : told(OrderPaidV2, [saying(order, more)]);
};

export const refunded = (order: OrderOfBuyer, at: Date): ToldFacts =>
  told(OrderRefunded, [saying(order, { refundedAt: at.toISOString() })]);

export const cancelled = (order: OrderOfBuyer, at: Date, reason: CancelReason): ToldFacts =>
  told(OrderCancelled, [saying(order, { reason, cancelledAt: at.toISOString() })]);
