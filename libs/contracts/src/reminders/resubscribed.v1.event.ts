import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const Resubscribed = defineEvent({
  producer: 'reminders',
  name: 'resubscribed',
  version: 1,
  summary: 'A contact allows messages on a channel again.',
  payload: z.object({
    contactId: z.uuid(),
    channel: z.enum(['email']),
    at: z.iso.datetime(),
  }),
});
