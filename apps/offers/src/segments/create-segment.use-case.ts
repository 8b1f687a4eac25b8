import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { parseRule } from '../segment-rules/parse-rule.policy.js';
import type { Segment } from './segments.js';
import { WriteSegment } from './write-segment.js';

/** Names a rule. Who belongs to it is worked out right after the answer. */
@Injectable()
export class CreateSegment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly write: WriteSegment,
  ) {}

  execute(workspaceId: string, name: string, rule: unknown): Promise<Segment> {
    const segment = { id: newId(), workspaceId, name, rule: parseRule(rule) };
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      this.write.execute(tx, segment, this.clock.now()),
    );
  }
}
