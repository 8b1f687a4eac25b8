import { UnitOfWork } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { AttendanceRule } from './attendance-rule.entity.js';

interface SetAttendanceRuleCommand {
  workspaceId: string;
  minimumMinutes: number;
  minimumSharePercent: number;
}

/** Changes what attending means from the next ended session on; what is settled stays settled. */
@Injectable()
export class SetAttendanceRule {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(command: SetAttendanceRuleCommand): Promise<void> {
    await this.unitOfWork.inWorkspace(command.workspaceId, (tx) =>
      tx.upsert(AttendanceRule, command, ['workspaceId']),
    );
  }
}
