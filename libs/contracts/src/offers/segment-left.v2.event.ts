import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const SegmentLeftV2 = defineEvent({
  producer: 'offers',
  name: 'segment-left',
  version: 2,
  summary: 'A contact no longer belongs to a segment.',
  payload: z.object({
    contactId: z.uuid(),
    /** Of a segment by rule its id; of the ready-made ones of a session’s people their name. */
    segmentId: z.string(),
    /** What it was called at that moment. */
    segment: z.string(),
    /** In plain words. */
    reason: z.string(),
    at: z.iso.datetime(),
    /** Where the segment is one of a session’s people. */
    registrationId: z.uuid().optional(),
    sessionId: z.uuid().optional(),
    webinarId: z.uuid().optional(),
  }),
});
