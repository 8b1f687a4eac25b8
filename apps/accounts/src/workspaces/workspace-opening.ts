import { Injectable } from '@nestjs/common';
import { WorkspaceOpened } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Membership } from '../members/membership.entity.js';
import { Workspace } from './workspace.entity.js';

export interface NewWorkspace {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  ownerId: string;
}

/** A workspace, its first owner and the fact that tells the other services: one commit, whichever way it is opened. */
@Injectable()
export class WorkspaceOpening {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async open(tx: Transaction, { id, name, timeZone, locale, ownerId }: NewWorkspace): Promise<Workspace> {
    const now = this.clock.now();
    const workspace = tx.create(Workspace, { id, name, timeZone, locale, openedAt: now });
    await tx.insert(Workspace, workspace);
    await tx.insert(Membership, { workspaceId: id, userId: ownerId, role: 'owner', joinedAt: now });
    await this.outbox.add(tx, WorkspaceOpened, {
      workspaceId: id,
      subject: id,
      data: { workspaceId: id, name, timeZone, locale },
    });
    return workspace;
  }
}
