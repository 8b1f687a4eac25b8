import { z } from 'zod';
import { defineEvent } from '../define-event.js';

const stage = z.enum(['sales-ready', 'nurture', 'disqualified']);

export const LeadStageChanged = defineEvent({
  producer: 'offers',
  name: 'lead-stage-changed',
  version: 1,
  summary: 'What sales should do about a contact is another thing than before.',
  payload: z.object({
    contactId: z.uuid(),
    stage,
    /** Null for a contact who had none before. */
    previousStage: stage.nullable(),
    /** Class of fit and class of engagement, `A1` to `C3`. */
    cell: z.string(),
    phase: z.enum(['discover', 'explore', 'buy', 'engage']),
    /** In plain words. */
    reason: z.string(),
    at: z.iso.datetime(),
  }),
});
