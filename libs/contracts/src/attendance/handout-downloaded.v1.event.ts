import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const HandoutDownloaded = defineEvent({
  producer: 'attendance',
  name: 'handout-downloaded',
  version: 1,
  summary: 'An attendee took a handout of a session with them.',
  payload: z.object({
    handoutId: z.uuid(),
    title: z.string(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    at: z.iso.datetime(),
  }),
});
