import { ListReplies } from './list-replies.query.js';
import { MarkRepliesUntil } from './mark-replies-until.use-case.js';
import { MarkReply } from './mark-reply.use-case.js';
import { RepliesController } from './replies.controller.js';

/** What the module lists for answers of people, in one place beside them. */
export const replyParts = {
  controllers: [RepliesController],
  providers: [ListReplies, MarkReply, MarkRepliesUntil],
};
