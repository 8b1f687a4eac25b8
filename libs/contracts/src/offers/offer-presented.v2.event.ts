import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferPresentedV2 = defineEvent({
  producer: 'offers',
  name: 'offer-presented',
  version: 2,
  summary:
    'A contact saw the offer for the first time; their personal deadline runs from here. Version 1 tells of offers of webinars.',
  payload: z.object({
    offerId: z.uuid(),
    /** The three are there where the offer belongs to a webinar. */
    webinarId: z.uuid().optional(),
    sessionId: z.uuid().optional(),
    registrationId: z.uuid().optional(),
    contactId: z.uuid(),
    presentedAt: z.iso.datetime(),
    deadlineAt: z.iso.datetime(),
  }),
});
