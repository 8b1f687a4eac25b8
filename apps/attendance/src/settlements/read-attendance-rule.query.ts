import { UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { AttendanceRule, DEFAULT_ATTENDANCE_RULE } from './attendance-rule.entity.js';

/** The workspace's rule, or the default while it has none of its own. */
@Injectable()
export class ReadAttendanceRule {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string): Promise<{ minimumMinutes: number; minimumSharePercent: number }> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const rule = (await tx.findOneBy(AttendanceRule, { workspaceId })) ?? DEFAULT_ATTENDANCE_RULE;
      return { minimumMinutes: rule.minimumMinutes, minimumSharePercent: rule.minimumSharePercent };
    });
  }
}
