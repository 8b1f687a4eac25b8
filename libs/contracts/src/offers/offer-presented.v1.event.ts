import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const OfferPresented = defineEvent({
  producer: 'offers',
  name: 'offer-presented',
  version: 1,
  summary: 'A contact saw the offer for the first time; their personal deadline runs from here.',
  payload: z.object({
    offerId: z.uuid(),
    webinarId: z.uuid(),
    sessionId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    presentedAt: z.iso.datetime(),
    deadlineAt: z.iso.datetime(),
  }),
});
