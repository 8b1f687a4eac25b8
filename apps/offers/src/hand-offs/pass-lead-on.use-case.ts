import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { LeadWithSomebodyElse } from './hand-offs.errors.js';
import { HandOffs } from './hand-offs.js';

/** Not for me: the next one is asked at once. */
@Injectable()
export class PassLeadOn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
  ) {}

  execute(workspaceId: string, memberId: string, contactId: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      if (!(await this.handOffs.passOn(tx, workspaceId, memberId, contactId)))
        throw new LeadWithSomebodyElse();
    });
  }
}
