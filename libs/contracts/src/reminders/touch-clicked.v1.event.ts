import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const TouchClicked = defineEvent({
  producer: 'reminders',
  name: 'touch-clicked',
  version: 1,
  summary: 'A link of a message was followed for the first time, by a person or by a scanner.',
  payload: z.object({
    touchId: z.uuid(),
    contactId: z.uuid(),
    registrationId: z.uuid().nullable(),
    sessionId: z.uuid().nullable(),
    stepKey: z.string(),
    /** `email`, `sms`, `telegram`; more may come. Of clicks from before it was told, `email`. */
    channel: z.string().optional(),
    /** Where it leads; `join` and `offer` are the places that are the reader's own. */
    link: z.string(),
    /** Only a person's clicks say something about the contact. */
    by: z.enum(['person', 'scanner']),
    at: z.iso.datetime(),
  }),
});
