import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const SessionMoved = defineEvent({
  producer: 'registration',
  name: 'session-moved',
  version: 1,
  summary: 'A session takes place at another time.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    startsAt: z.iso.datetime(),
    previousStartsAt: z.iso.datetime(),
    durationMinutes: z.int().positive(),
    timeZone: z.string(),
    revision: z.int().positive(),
  }),
});
