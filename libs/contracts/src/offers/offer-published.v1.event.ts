import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferPublished = defineEvent({
  producer: 'offers',
  name: 'offer-published',
  version: 1,
  summary: 'A webinar has an offer; recorded again when what others show of it changed.',
  payload: z.object({
    offerId: z.uuid(),
    webinarId: z.uuid(),
    title: z.string(),
    description: z.string(),
    amountMinor: z.int().nonnegative(),
    /** ISO 4217. */
    currency: z.string().length(3),
  }),
});
