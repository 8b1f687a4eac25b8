import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const LeadReturned = defineEvent({
  producer: 'offers',
  name: 'lead-returned',
  version: 1,
  summary: 'A contact is not with this member of sales any more.',
  payload: z.object({
    contactId: z.uuid(),
    memberId: z.uuid(),
    /** `not-accepted-in-time`, `passed-on`, `member-left`, `role-changed`, `next-function`, `disqualified` or `reassigned`; more may come. */
    because: z.string().max(40),
    at: z.iso.datetime(),
  }),
});
