import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import { SendingDomains } from './sending-domains.query.js';

/** Writes no more under a domain; its keys are gone for good. Mail goes on under the next one, or the installation's address. */
@Injectable()
export class RemoveSendingDomain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sendingDomains: SendingDomains,
    private readonly mailings: WorkspaceMailings,
  ) {}

  async execute(workspaceId: string, id: string): Promise<void> {
    await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.sendingDomains.findIn(tx, id);
      await tx.query('delete from sending_domain where id = $1', [id]);
    });
    this.mailings.forget(workspaceId);
  }
}
