import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const LeadAdvanced = defineEvent({
  producer: 'offers',
  name: 'lead-advanced',
  version: 1,
  summary: 'What a stage of the conveyor asks for was received, and a contact reached it.',
  payload: z.object({
    contactId: z.uuid(),
    stageId: z.uuid(),
    stage: z.string(),
    previousStageId: z.uuid().nullable(),
    at: z.iso.datetime(),
  }),
});
