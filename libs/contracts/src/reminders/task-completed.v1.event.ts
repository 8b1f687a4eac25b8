import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const TaskCompleted = defineEvent({
  producer: 'reminders',
  name: 'task-completed',
  version: 1,
  summary: 'A member did what a step asked a human for: a call, or a posted letter.',
  payload: z.object({
    taskId: z.uuid(),
    contactId: z.uuid(),
    /** `call` or `letter`. */
    kind: z.string().max(30),
    /** `positive`, `neutral`, `negative` or `no-answer`; a letter that was posted is `neutral`. */
    outcome: z.string().max(30),
    stepKey: z.string(),
    at: z.iso.datetime(),
  }),
});
