import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const Unsubscribed = defineEvent({
  producer: 'reminders',
  name: 'unsubscribed',
  version: 1,
  summary: 'A contact wants no more messages on a channel.',
  payload: z.object({
    contactId: z.uuid(),
    channel: z.enum(['email']),
    at: z.iso.datetime(),
  }),
});
