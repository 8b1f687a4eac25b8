import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const CallRecorded = defineEvent({
  producer: 'offers',
  name: 'call-recorded',
  version: 1,
  summary: 'Somebody of sales called a contact, and told what came of it.',
  payload: z.object({
    callId: z.uuid(),
    contactId: z.uuid(),
    /** The member, or the key of a program. */
    memberId: z.uuid(),
    /** `positive`, `neutral`, `negative`, `no-answer` or `call-back`. */
    outcome: z.string().max(30),
    /** When they asked to be called again; for the outcome `call-back` alone. */
    callBackAt: z.iso.datetime().nullable(),
    at: z.iso.datetime(),
  }),
});
