import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferClicked = defineEvent({
  producer: 'offers',
  name: 'offer-clicked',
  version: 1,
  summary: 'A contact asked for the offer by a confirmed act.',
  payload: z.object({
    offerId: z.uuid(),
    webinarId: z.uuid(),
    sessionId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    clickedAt: z.iso.datetime(),
  }),
});
