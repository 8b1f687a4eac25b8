import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OrderPaid = defineEvent({
  producer: 'offers',
  name: 'order-paid',
  version: 1,
  summary: 'An offer was bought.',
  payload: z.object({
    orderId: z.uuid(),
    offerId: z.uuid(),
    webinarId: z.uuid(),
    sessionId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    amountMinor: z.int().nonnegative(),
    currency: z.string().length(3),
    recordedBy: z.enum(['sales', 'webhook']),
    paidAt: z.iso.datetime(),
    /** The product of the ladder, where the offer names one. */
    productId: z.uuid().optional(),
    rung: z.enum(['front-end', 'core', 'vip']).optional(),
    quantity: z.int().positive().optional(),
  }),
});
