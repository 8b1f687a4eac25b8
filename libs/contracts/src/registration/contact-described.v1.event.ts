import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const ContactDescribed = defineEvent({
  producer: 'registration',
  name: 'contact-described',
  version: 1,
  summary: 'Something became known about a contact.',
  payload: z.object({
    contactId: z.uuid(),
    /** Only what is new or different; an empty value takes the attribute away. Dates as `YYYY-MM-DD`. */
    attributes: z.record(z.string(), z.string()),
    at: z.iso.datetime(),
  }),
});
