import { z } from 'zod';
import { defineEvent } from '../define-event.js';

export const MemberJoined = defineEvent({
  producer: 'accounts',
  name: 'member-joined',
  version: 1,
  summary: 'A person who signs in belongs to a workspace from now on.',
  payload: z.object({
    memberId: z.uuid(),
    name: z.string(),
    email: z.string(),
    /** `owner`, `presenter` or `sales`. */
    role: z.string().max(30),
    joinedAt: z.iso.datetime(),
  }),
});
