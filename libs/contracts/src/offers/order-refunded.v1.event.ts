import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OrderRefunded = defineEvent({
  producer: 'offers',
  name: 'order-refunded',
  version: 1,
  summary: 'What was paid for an order went back as a whole.',
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
    refundedAt: z.iso.datetime(),
    /** The product of the ladder, where the offer names one. */
    productId: z.uuid().optional(),
    rung: z.enum(['front-end', 'core', 'vip']).optional(),
  }),
});
