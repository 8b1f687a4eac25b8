import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const WorkspaceOpened = defineEvent({
  producer: 'accounts',
  name: 'workspace-opened',
  version: 1,
  summary: 'An organisation has its own workspace.',
  payload: z.object({
    workspaceId: z.uuid(),
    name: z.string(),
    /** IANA name: the zone of last resort for this workspace. */
    timeZone: z.string(),
    /** BCP 47. */
    locale: z.string(),
  }),
});
