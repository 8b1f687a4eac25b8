import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const TouchReplied = defineEvent({
  producer: 'reminders',
  name: 'touch-replied',
  version: 1,
  summary: 'A person answered a contact attempt.',
  payload: z.object({
    touchId: z.uuid(),
    contactId: z.uuid(),
    registrationId: z.uuid().nullable(),
    sessionId: z.uuid().nullable(),
    channel: z.enum(['email']),
    at: z.iso.datetime(),
  }),
});
