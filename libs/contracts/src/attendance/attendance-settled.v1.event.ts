import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const AttendanceSettled = defineEvent({
  producer: 'attendance',
  name: 'attendance-settled',
  version: 1,
  summary: 'After the end it is decided whether a registered person attended.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    status: z.enum(['attended', 'no-show', 'left-early', 'stayed-to-offer']),
    /** By the workspace’s rule; true for attended and stayed-to-offer. */
    attended: z.boolean(),
    minutes: z.number().nonnegative(),
    sessionMinutes: z.number().nonnegative(),
    settledAt: z.iso.datetime(),
  }),
});
