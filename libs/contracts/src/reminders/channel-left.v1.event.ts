import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const ChannelLeft = defineEvent({
  producer: 'reminders',
  name: 'channel-left',
  version: 1,
  summary: 'A contact is not reached any more on a channel besides e-mail.',
  payload: z.object({
    contactId: z.uuid(),
    channel: z.string().max(30),
    /** Whether the person said so, a member, or the provider, who knows no such address. */
    by: z.enum(['person', 'member', 'provider']),
    at: z.iso.datetime(),
  }),
});
