import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const RegistrationCancelled = defineEvent({
  producer: 'registration',
  name: 'registration-cancelled',
  version: 1,
  summary: 'A person gave their place in a session back.',
  payload: z.object({
    registrationId: z.uuid(),
    contactId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    /** How often the place was given back and taken again so far; nothing when it never was. Calendars need it. */
    revision: z.int().nonnegative().optional(),
  }),
});
