import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { HandOffs } from './hand-offs.js';

/** By hand, whatever the stage: somebody saw that these people should be called. */
@Injectable()
export class OfferLeads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
  ) {}

  execute(workspaceId: string, contactIds: readonly string[], by: string): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      this.handOffs.offer(tx, workspaceId, [...new Set(contactIds)], `by hand, ${by}`),
    );
  }
}
