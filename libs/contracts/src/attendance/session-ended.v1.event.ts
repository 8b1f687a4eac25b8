import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const SessionEnded = defineEvent({
  producer: 'attendance',
  name: 'session-ended',
  version: 1,
  summary: 'The session is over.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
  }),
});
