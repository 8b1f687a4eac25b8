import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const PageVisited = defineEvent({
  producer: 'registration',
  name: 'page-visited',
  version: 1,
  summary:
    'People looked at a webinar’s page who had not been there before on that day; a number, and nobody.',
  payload: z.object({
    webinarId: z.uuid(),
    /** In the webinar’s own zone. */
    day: z.iso.date(),
    /** To be added up: every visitor of a day is told once, and those who come at the same time in one fact. */
    visitors: z.number().int().positive(),
  }),
});
