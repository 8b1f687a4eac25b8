import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const ReplayWatched = defineEvent({
  producer: 'attendance',
  name: 'replay-watched',
  version: 1,
  summary: 'A person watched the recording of a session for some time.',
  payload: z.object({
    registrationId: z.uuid(),
    contactId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    /** Of the recording, over all visits so far. */
    minutes: z.number().nonnegative(),
    at: z.iso.datetime(),
  }),
});
