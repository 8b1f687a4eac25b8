import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const MagnetDownloaded = defineEvent({
  producer: 'registration',
  name: 'magnet-downloaded',
  version: 1,
  summary: 'A contact took a lead magnet.',
  payload: z.object({
    magnetId: z.uuid(),
    title: z.string(),
    contactId: z.uuid(),
    at: z.iso.datetime(),
  }),
});
