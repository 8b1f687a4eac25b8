import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const ContactMarked = defineEvent({
  producer: 'reminders',
  name: 'contact-marked',
  version: 1,
  summary: 'A sequence gave a contact tags or an attribute, or took tags away.',
  payload: z.object({
    contactId: z.uuid(),
    addedTags: z.array(z.string()),
    removedTags: z.array(z.string()),
    attributes: z.record(z.string(), z.string()),
    at: z.iso.datetime(),
  }),
});
