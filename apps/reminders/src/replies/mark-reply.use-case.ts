import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { type ReplyRow, replyById } from './list-replies.query.js';
import { ReplyNotFound } from './reply.errors.js';

/** Says that somebody has seen an answer, or that it is to be seen again. Who saw it first stays its reader. */
@Injectable()
export class MarkReply {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(
    { workspaceId, name }: Pick<Member, 'workspaceId' | 'name'>,
    id: string,
    seen: boolean,
  ): Promise<ReplyRow> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await (seen
        ? tx.query('update reply set seen_at = $2, seen_by = $3 where id = $1 and seen_at is null', [
            id,
            this.clock.now(),
            name,
          ])
        : tx.query('update reply set seen_at = null, seen_by = null where id = $1', [id]));
      const reply = await replyById(tx, id);
      if (!reply) throw new ReplyNotFound();
      return reply;
    });
  }
}
