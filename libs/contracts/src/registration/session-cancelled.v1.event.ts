import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const SessionCancelled = defineEvent({
  producer: 'registration',
  name: 'session-cancelled',
  version: 1,
  summary: 'A session does not take place.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    revision: z.int().positive(),
  }),
});
