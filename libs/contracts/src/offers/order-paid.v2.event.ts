import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OrderPaidV2 = defineEvent({
  producer: 'offers',
  name: 'order-paid',
  version: 2,
  summary: 'An offer was bought. Version 1 tells of offers of webinars.',
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
    recordedBy: z.enum(['sales', 'webhook']),
    paidAt: z.iso.datetime(),
    /** The product of the ladder, where the offer names one. */
    productId: z.uuid().optional(),
    rung: z.enum(['front-end', 'core', 'vip']).optional(),
    quantity: z.int().positive().optional(),
  }),
});
