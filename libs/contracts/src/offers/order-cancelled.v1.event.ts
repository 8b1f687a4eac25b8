import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OrderCancelled = defineEvent({
  producer: 'offers',
  name: 'order-cancelled',
  version: 1,
  summary: 'An order that was placed will not be paid; its part of the stock is free again.',
  payload: z.object({
    orderId: z.uuid(),
    offerId: z.uuid(),
    /** The three are there where the offer belongs to a webinar. */
    webinarId: z.uuid().optional(),
    sessionId: z.uuid().optional(),
    registrationId: z.uuid().optional(),
    contactId: z.uuid(),
    amountMinor: z.int().nonnegative(),
    currency: z.string().length(3),
    /** Its time to pay ran out, somebody decided so, the payment failed, or another order took its place. */
    reason: z.enum(['expired', 'by-hand', 'payment-failed', 'replaced']),
    cancelledAt: z.iso.datetime(),
    /** The product of the ladder, where the offer names one. */
    productId: z.uuid().optional(),
    rung: z.enum(['front-end', 'core', 'vip']).optional(),
  }),
});
