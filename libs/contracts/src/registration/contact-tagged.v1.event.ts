import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const ContactTagged = defineEvent({
  producer: 'registration',
  name: 'contact-tagged',
  version: 1,
  summary: 'A contact was given tags, or lost some.',
  payload: z.object({
    contactId: z.uuid(),
    added: z.array(z.string()),
    removed: z.array(z.string()),
    at: z.iso.datetime(),
  }),
});
