import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { SEGMENTS_CHANNEL } from '../segment-members/segment-checks.js';
import { SegmentInUse, SegmentNotFound } from './segments.errors.js';
import { Segments } from './segments.js';

/** As long as it can be taken back; until then nobody leaves, and no sequence pauses. */
export const TIME_TO_RESTORE_MS = 60_000;

/** Takes a segment away. Its members leave it a minute later, unless it was restored. */
@Injectable()
export class DeleteSegment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly segments: Segments,
  ) {}

  execute(workspaceId: string, id: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.segments.inTurn(tx, workspaceId);
      const all = await this.segments.list(tx, workspaceId);
      if (!all.some((segment) => segment.id === id)) throw new SegmentNotFound();
      const asking = all.filter(({ references }) => references.includes(id));
      if (asking.length > 0) throw new SegmentInUse(asking.map(({ name }) => name));
      const now = this.clock.now();
      await tx.query('update segment set deleted_at = $2, rebuild_at = $3 where id = $1', [
        id,
        now,
        new Date(now.getTime() + TIME_TO_RESTORE_MS),
      ]);
      await tx.query(`select pg_notify('${SEGMENTS_CHANNEL}', '')`);
    });
  }
}
