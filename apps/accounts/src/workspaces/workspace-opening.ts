import { Injectable } from '@nestjs/common';
import { WorkspaceOpened } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { MemberAdmission } from '../members/member-admission.js';
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
    private readonly admission: MemberAdmission,
    private readonly clock: Clock,
  ) {}

  async open(tx: Transaction, { id, name, timeZone, locale, ownerId }: NewWorkspace): Promise<Workspace> {
    const now = this.clock.now();
    const workspace = tx.create(Workspace, { id, name, timeZone, locale, openedAt: now });
    await tx.insert(Workspace, workspace);
    await this.outbox.add(tx, WorkspaceOpened, {
      workspaceId: id,
      subject: id,
      data: { workspaceId: id, name, timeZone, locale },
    });
    await this.admission.admit(tx, { workspaceId: id, userId: ownerId, role: 'owner', joinedAt: now });
    return workspace;
  }
}
