import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { WorkspaceMailings } from '../mail/workspace-mailings.js';
import type { SendingDomainView } from './sending-domain.js';
import { SendingDomains } from './sending-domains.query.js';
import type { SendWindow, WarmUp } from './sending-pace.policy.js';

/** Changes the name that is shown and the pace; address and keys stay, because others have published them. */
@Injectable()
export class ChangeSendingDomain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sendingDomains: SendingDomains,
    private readonly mailings: WorkspaceMailings,
  ) {}

  async execute(
    workspaceId: string,
    id: string,
    wanted: { fromName?: string | null; warmUp?: WarmUp | null; window?: SendWindow | null },
  ): Promise<SendingDomainView> {
    const changed = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        'update sending_domain set from_name = $2, warm_up = $3, send_window = $4 where id = $1',
        [id, wanted.fromName ?? null, wanted.warmUp ?? null, wanted.window ?? null],
      );
      return this.sendingDomains.findIn(tx, id);
    });
    this.mailings.forget(workspaceId);
    return changed;
  }
}
