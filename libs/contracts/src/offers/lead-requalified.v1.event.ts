import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const LeadRequalified = defineEvent({
  producer: 'offers',
  name: 'lead-requalified',
  version: 1,
  summary: 'A member took back that a contact was disqualified; the rules decide about them again.',
  payload: z.object({ contactId: z.uuid(), memberId: z.uuid(), at: z.iso.datetime() }),
});
