import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const ChannelJoined = defineEvent({
  producer: 'reminders',
  name: 'channel-joined',
  version: 1,
  summary: 'A contact agreed to be reached on a channel besides e-mail.',
  payload: z.object({
    contactId: z.uuid(),
    /** `sms`, `telegram`, `webhook`, and whatever comes: text, because a list of choices could never be widened. */
    channel: z.string().max(30),
    /** How the agreement was given: `deep-link`, `start-word`, `preferences`, or what a member wrote. */
    source: z.string().max(200),
    at: z.iso.datetime(),
  }),
});
