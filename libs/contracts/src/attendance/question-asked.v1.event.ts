import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const QuestionAsked = defineEvent({
  producer: 'attendance',
  name: 'question-asked',
  version: 1,
  summary: 'A person asked the presenter something.',
  payload: z.object({
    questionId: z.uuid(),
    sessionId: z.uuid(),
    webinarId: z.uuid(),
    registrationId: z.uuid(),
    contactId: z.uuid(),
    text: z.string(),
    askedAt: z.iso.datetime(),
  }),
});
