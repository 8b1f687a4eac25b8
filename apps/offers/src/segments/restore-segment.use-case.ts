import { Injectable } from '@nestjs/common';
import { breaksRule, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import { SegmentNameTaken, SegmentNotFound } from './segments.errors.js';
import { type Segment, Segments } from './segments.js';
import { WriteSegment } from './write-segment.js';

/** Takes a deletion back, while the members are still there. */
@Injectable()
export class RestoreSegment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly segments: Segments,
    private readonly write: WriteSegment,
  ) {}

  execute(workspaceId: string, id: string): Promise<Segment> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.segments.inTurn(tx, workspaceId);
      const now = this.clock.now();
      // Nobody looked at its people while it was away; and what it asks about may be gone, or its name taken.
      const back = await putBack(tx, id, now);
      if (!back) throw new SegmentNotFound();
      const segment = { id, workspaceId, name: back.name, rule: parseRule(back.rule) };
      return this.write.execute(tx, segment, now);
    });
  }
}

interface PutBack {
  name: string;
  rule: unknown;
}

async function putBack(tx: Transaction, id: string, now: Date): Promise<PutBack | undefined> {
  try {
    const [rows] = await tx.query<[PutBack[], number]>(
      `update segment set deleted_at = null, rebuild_at = $2
       where id = $1 and deleted_at is not null and rebuild_at > $2 returning name, rule`,
      [id, now],
    );
    return rows[0];
  } catch (error) {
    if (breaksRule(error, 'segment_name_once_per_workspace')) throw new SegmentNameTaken();
    throw error;
  }
}
