import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferPublished = defineEvent({
  producer: 'offers',
  name: 'offer-published',
  version: 1,
  summary:
    'A webinar has an offer; recorded again when what others show of it changed, and when it was withdrawn.',
  payload: z.object({
    offerId: z.uuid(),
    webinarId: z.uuid(),
    title: z.string(),
    description: z.string(),
    amountMinor: z.int().nonnegative(),
    /** ISO 4217. */
    currency: z.string().length(3),
    /** The product of the ladder, where the offer names one. */
    productId: z.uuid().optional(),
    rung: z.enum(['front-end', 'core', 'vip']).optional(),
    /** It is not for sale any more; nobody is to show it. */
    withdrawn: z.boolean().optional(),
  }),
});
