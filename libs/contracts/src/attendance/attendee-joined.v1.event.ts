import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const AttendeeJoined = defineEvent({
  producer: 'attendance',
  name: 'attendee-joined',
  version: 1,
  summary: 'A registered person came into the room; once per stay, however many tabs they open.',
  payload: z.object({
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    joinedAt: z.iso.datetime(),
  }),
});
