import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const LeadAccepted = defineEvent({
  producer: 'offers',
  name: 'lead-accepted',
  version: 1,
  summary: 'Somebody of sales took a contact who was offered to them.',
  payload: z.object({ contactId: z.uuid(), memberId: z.uuid(), at: z.iso.datetime() }),
});
