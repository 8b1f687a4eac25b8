import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const PageSeen = defineEvent({
  producer: 'registration',
  name: 'page-seen',
  version: 1,
  summary: 'A contact who is known, and agreed to it, looked at a page.',
  payload: z.object({
    contactId: z.uuid(),
    /** The path of the page, without what follows a question mark. */
    page: z.string(),
    at: z.iso.datetime(),
  }),
});
