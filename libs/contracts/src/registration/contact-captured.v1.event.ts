import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const ContactCaptured = defineEvent({
  producer: 'registration',
  name: 'contact-captured',
  version: 1,
  summary: 'A person gave their details for the first time, with consent.',
  payload: z.object({
    contactId: z.uuid(),
    email: z.email(),
    name: z.string(),
    timeZone: z.string(),
    locale: z.string(),
    consent: z.object({ text: z.string(), givenAt: z.iso.datetime(), source: z.string() }),
  }),
});
