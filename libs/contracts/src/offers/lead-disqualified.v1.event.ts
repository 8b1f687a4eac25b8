import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const LeadDisqualified = defineEvent({
  producer: 'offers',
  name: 'lead-disqualified',
  version: 1,
  summary: 'A member took a contact out of sales, whatever the rules say of them.',
  payload: z.object({
    contactId: z.uuid(),
    /** The member, or the key of a program. */
    memberId: z.uuid(),
    /** In the words of the member. */
    reason: z.string().max(200),
    at: z.iso.datetime(),
  }),
});
