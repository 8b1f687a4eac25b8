import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const SessionScheduled = defineEvent({
  producer: 'registration',
  name: 'session-scheduled',
  version: 1,
  summary: 'A webinar has a dated run.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    title: z.string(),
    slug: z.string(),
    presenterName: z.string(),
    presenterEmail: z.string().nullable(),
    videoUrl: z.string().nullable(),
    startsAt: z.iso.datetime(),
    durationMinutes: z.int().positive(),
    /** IANA name in which the presenter planned it. */
    timeZone: z.string(),
    /** Grows by one with every move or cancellation; the calendar SEQUENCE. */
    revision: z.int().nonnegative(),
  }),
});
