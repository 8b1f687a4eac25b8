import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const MemberLeft = defineEvent({
  producer: 'accounts',
  name: 'member-left',
  version: 1,
  summary: 'A person belongs to a workspace no longer.',
  payload: z.object({ memberId: z.uuid(), leftAt: z.iso.datetime() }),
});
