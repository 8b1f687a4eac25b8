import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const LeadHandedOver = defineEvent({
  producer: 'offers',
  name: 'lead-handed-over',
  version: 1,
  summary: 'A contact was given to somebody of sales.',
  payload: z.object({
    contactId: z.uuid(),
    memberId: z.uuid(),
    /** Of which function of sales: `telemarketer`, `seller`, `account-manager`; null for somebody without one. */
    role: z.string().max(30).nullable(),
    reason: z.string(),
    /** Until when they have to accept; null when it is theirs at once, as when a colleague has left. */
    acceptBy: z.iso.datetime().nullable(),
    at: z.iso.datetime(),
  }),
});
