import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const AttendeeLeft = defineEvent({
  producer: 'attendance',
  name: 'attendee-left',
  version: 1,
  summary: 'A person closed the last of their connections to the room.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    leftAt: z.iso.datetime(),
    /** Time in the room so far, spans merged, in minutes with one decimal. */
    minutes: z.number().nonnegative(),
  }),
});
