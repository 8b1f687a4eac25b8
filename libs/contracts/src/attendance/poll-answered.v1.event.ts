import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const PollAnswered = defineEvent({
  producer: 'attendance',
  name: 'poll-answered',
  version: 1,
  summary: 'A person gave their one answer to a poll.',
  payload: z.object({
    pollId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    question: z.string(),
    optionId: z.uuid(),
    optionText: z.string(),
    answeredAt: z.iso.datetime(),
  }),
});
