import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const RegistrationConfirmed = defineEvent({
  producer: 'registration',
  name: 'registration-confirmed',
  version: 1,
  summary: 'A person holds a place in a session.',
  payload: z.object({
    registrationId: z.uuid(),
    contactId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    email: z.email(),
    name: z.string(),
    /** IANA name, so that reminders can be phrased in the person’s own time. */
    timeZone: z.string(),
    /** BCP 47. */
    locale: z.string(),
    startsAt: z.iso.datetime(),
    /** How often the place was given back and taken again so far; nothing when it never was. Calendars need it. */
    revision: z.int().nonnegative().optional(),
  }),
});
