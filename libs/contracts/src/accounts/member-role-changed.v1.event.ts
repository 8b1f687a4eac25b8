import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const MemberRoleChanged = defineEvent({
  producer: 'accounts',
  name: 'member-role-changed',
  version: 1,
  summary: 'A member may do other things in the workspace from now on.',
  payload: z.object({
    memberId: z.uuid(),
    /** `owner`, `presenter` or `sales`. */
    role: z.string().max(30),
    changedAt: z.iso.datetime(),
  }),
});
