import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const SegmentEntered = defineEvent({
  producer: 'offers',
  name: 'segment-entered',
  version: 1,
  summary: 'A contact belongs to a ready-made segment of a session’s people.',
  payload: z.object({
    contactId: z.uuid(),
    registrationId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    segment: z.string(),
    /** In plain words. */
    reason: z.string(),
    at: z.iso.datetime(),
    /** In which later version the same was said as well; who reads that one leaves this alone. */
    alsoInVersion: z.number().int().optional(),
  }),
});
