import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';

/** Marks everything that had come by a moment as seen: what comes while somebody looks stays unseen. */
@Injectable()
export class MarkRepliesUntil {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How many there were. */
  async execute({ workspaceId, name }: Pick<Member, 'workspaceId' | 'name'>, until: Date): Promise<number> {
    const [, marked] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<[unknown, number]>(
        `update reply set seen_at = $3, seen_by = $4
         where workspace_id = $1 and seen_at is null and received_at <= $2`,
        [workspaceId, until, this.clock.now(), name],
      ),
    );
    return marked;
  }
}
