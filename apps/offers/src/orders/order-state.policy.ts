import type { OrderAct, OrderState } from './order-states.js';
import { OrderCannotMove } from './orders.errors.js';

const MEMBER_MAY: Record<OrderState, Partial<Record<OrderAct, OrderState>>> = {
  placed: { pay: 'paid', cancel: 'cancelled' },
  paid: { refund: 'refunded' },
  refunded: {},
  cancelled: {},
};

/** Where an act of a member leads; what makes no sense is refused, so that two colleagues do not undo each other. */
export function afterAct(state: OrderState, act: OrderAct): OrderState {
  const next = MEMBER_MAY[state][act];
  if (!next) throw new OrderCannotMove(state, act);
  return next;
}

const PROVIDER_TOLD: Record<OrderState, Record<OrderAct, readonly OrderState[]>> = {
  placed: { pay: ['paid'], cancel: ['cancelled'], refund: ['paid', 'refunded'] },
  // A checkout that ran out beside one that was paid takes nothing back.
  paid: { pay: [], cancel: [], refund: ['refunded'] },
  // Money that came after all is money that came.
  cancelled: { pay: ['paid'], cancel: [], refund: ['paid', 'refunded'] },
  refunded: { pay: [], cancel: [], refund: [] },
};

/**
 * The states that an order goes through when a provider reports something. Reports come repeated and in any order, so none
 * is refused: what is known already changes nothing, and a refund tells that there was a payment.
 */
export const afterReport = (state: OrderState, act: OrderAct): readonly OrderState[] =>
  PROVIDER_TOLD[state][act];
