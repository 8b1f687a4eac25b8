import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const TouchBounced = defineEvent({
  producer: 'reminders',
  name: 'touch-bounced',
  version: 1,
  summary: 'A contact attempt came back, or its receiver complained about it.',
  payload: z.object({
    touchId: z.uuid(),
    contactId: z.uuid(),
    channel: z.enum(['email']),
    /** `hard`: the address is no good. `soft`: not this time. `complaint`: it was called spam. */
    kind: z.enum(['hard', 'soft', 'complaint']),
    /** What was said about it, without addresses. */
    reason: z.string(),
    at: z.iso.datetime(),
  }),
});
