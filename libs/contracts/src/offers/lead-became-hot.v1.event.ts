import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const LeadBecameHot = defineEvent({
  producer: 'offers',
  name: 'lead-became-hot',
  version: 1,
  summary:
    'The score of a person in one session passed the mark that the workspace set; said once per registration.',
  payload: z.object({
    contactId: z.uuid(),
    registrationId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    score: z.number().int(),
    /** In plain words, the weightiest first. */
    reasons: z.array(z.string()),
    at: z.iso.datetime(),
  }),
});
