import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferClickedV2 = defineEvent({
  producer: 'offers',
  name: 'offer-clicked',
  version: 2,
  summary: 'A contact asked for the offer by a confirmed act. Version 1 tells of offers of webinars.',
  payload: z.object({
    offerId: z.uuid(),
    /** The three are there where the offer belongs to a webinar. */
    webinarId: z.uuid().optional(),
    sessionId: z.uuid().optional(),
    registrationId: z.uuid().optional(),
    contactId: z.uuid(),
    clickedAt: z.iso.datetime(),
  }),
});
