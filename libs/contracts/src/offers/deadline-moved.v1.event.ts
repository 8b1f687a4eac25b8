import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const DeadlineMoved = defineEvent({
  producer: 'offers',
  name: 'deadline-moved',
  version: 1,
  summary: 'A contact who has seen an offer has longer for it; a deadline never comes sooner.',
  payload: z.object({
    offerId: z.uuid(),
    /** Both are there where the offer belongs to a webinar. */
    webinarId: z.uuid().optional(),
    registrationId: z.uuid().optional(),
    contactId: z.uuid(),
    deadlineAt: z.iso.datetime(),
    movedAt: z.iso.datetime(),
  }),
});
