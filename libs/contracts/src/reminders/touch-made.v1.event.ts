import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const TouchMade = defineEvent({
  producer: 'reminders',
  name: 'touch-made',
  version: 1,
  summary: 'One contact attempt was made on another channel than e-mail.',
  payload: z.object({
    touchId: z.uuid(),
    contactId: z.uuid(),
    registrationId: z.uuid().nullable(),
    sessionId: z.uuid().nullable(),
    stepKey: z.string(),
    /** `sms`, `telegram`, `call`, `letter`; more may come. */
    channel: z.string(),
    madeAt: z.iso.datetime(),
  }),
});
