import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const CodeWordAccepted = defineEvent({
  producer: 'registration',
  name: 'code-word-accepted',
  version: 1,
  summary: 'A contact named the code word that proves a lead magnet was consumed.',
  payload: z.object({
    contactId: z.uuid(),
    codeWord: z.string(),
    /** Where it was hidden, when that is known. */
    magnetId: z.uuid().nullable(),
    acceptedAt: z.iso.datetime(),
  }),
});
