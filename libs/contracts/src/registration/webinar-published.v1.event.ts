import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const WebinarPublished = defineEvent({
  producer: 'registration',
  name: 'webinar-published',
  version: 1,
  summary:
    'A webinar has its page and can be registered for; recorded again when what others show of it changed.',
  payload: z.object({
    webinarId: z.uuid(),
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    presenterName: z.string(),
    presenterEmail: z.string().nullable(),
    videoUrl: z.string().nullable(),
  }),
});
