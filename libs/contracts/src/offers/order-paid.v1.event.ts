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
  }),
});
