import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferPublishedV2 = defineEvent({
  producer: 'offers',
  name: 'offer-published',
  version: 2,
  summary:
    'There is an offer; recorded again when what others show of it changed, and when it was withdrawn. Version 1 tells those of webinars.',
  payload: z.object({
    offerId: z.uuid(),
    /** Without one it is sold by letters alone. */
    webinarId: z.uuid().optional(),
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
