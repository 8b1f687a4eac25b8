import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const TouchSent = defineEvent({
  producer: 'reminders',
  name: 'touch-sent',
  version: 1,
  summary: 'One contact attempt reached its channel.',
  payload: z.object({
    touchId: z.uuid(),
    contactId: z.uuid(),
    registrationId: z.uuid().nullable(),
    sessionId: z.uuid().nullable(),
    stepKey: z.string(),
    channel: z.enum(['email']),
    sentAt: z.iso.datetime(),
    /** Whether the message carried the personal offer link. */
    presentedOffer: z.boolean(),
    /** The offer that it names; without it that of the webinar. */
    offerId: z.uuid().optional(),
  }),
});
