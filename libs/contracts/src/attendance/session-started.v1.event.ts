import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const SessionStarted = defineEvent({
  producer: 'attendance',
  name: 'session-started',
  version: 1,
  summary: 'The presenter opened the session.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    startedAt: z.iso.datetime(),
  }),
});
