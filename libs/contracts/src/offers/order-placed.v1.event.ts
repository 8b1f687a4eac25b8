import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OrderPlaced = defineEvent({
  producer: 'offers',
  name: 'order-placed',
  version: 1,
  summary: 'Somebody ordered an offer and has not paid yet; its part of the stock is kept for them.',
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
    quantity: z.int().positive(),
    placedAt: z.iso.datetime(),
    /** Until when it is kept; without it until somebody decides. */
    holdUntil: z.iso.datetime().optional(),
    /** The product of the ladder, where the offer names one. */
    productId: z.uuid().optional(),
    rung: z.enum(['front-end', 'core', 'vip']).optional(),
  }),
});
