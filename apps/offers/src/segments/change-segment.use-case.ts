import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import { SegmentNotFound } from './segments.errors.js';
import { type Segment, Segments } from './segments.js';
import { WriteSegment } from './write-segment.js';

export interface SegmentChange {
  name?: string;
  rule?: unknown;
}

/** Renames a segment, or gives it another rule; only the difference between the two is told. */
@Injectable()
export class ChangeSegment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly segments: Segments,
    private readonly write: WriteSegment,
  ) {}

  execute(workspaceId: string, id: string, { name, rule }: SegmentChange): Promise<Segment> {
    const given = rule === undefined ? undefined : parseRule(rule);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.segments.inTurn(tx, workspaceId);
      const segment = await this.segments.find(tx, workspaceId, id);
      if (!segment) throw new SegmentNotFound();
      const changed = { id, workspaceId, name: name ?? segment.name, rule: given ?? segment.rule };
      return this.write.execute(tx, changed, this.clock.now());
    });
  }
}
