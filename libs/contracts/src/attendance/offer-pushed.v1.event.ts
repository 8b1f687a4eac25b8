import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferPushed = defineEvent({
  producer: 'attendance',
  name: 'offer-pushed',
  version: 1,
  summary: 'The presenter showed the offer to those in the room.',
  payload: z.object({
    offerId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    pushedAt: z.iso.datetime(),
    /** Who was present at that moment, at most 5,000 ids in one fact; larger rooms get several facts. */
    registrationIds: z.array(z.uuid()).max(5000),
  }),
});
