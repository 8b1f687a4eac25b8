export const ORDER_STATES = ['placed', 'paid', 'refunded', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What can happen to an order. */
export type OrderAct = 'pay' | 'refund' | 'cancel';
