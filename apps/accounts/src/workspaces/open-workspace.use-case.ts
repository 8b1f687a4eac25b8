import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@funnelcast/persistence';
import type { Member } from '@funnelcast/service-kit';
import { assertOwnerInPerson } from '../members/owner-authority.js';
import { WorkspaceOpening } from './workspace-opening.js';
import type { Workspace } from './workspace.entity.js';

export interface OpenWorkspaceCommand {
  name: string;
  timeZone: string;
  locale: string;
}

/** Opens a further workspace; whoever opens it owns it. */
@Injectable()
export class OpenWorkspace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: WorkspaceOpening,
  ) {}

  async execute(member: Member, command: OpenWorkspaceCommand): Promise<Workspace> {
    await this.unitOfWork.inWorkspace(member.workspaceId, (tx) => assertOwnerInPerson(tx, member));
    const id = newId();
    return this.unitOfWork.inWorkspace(id, (tx) =>
      this.opening.open(tx, { ...command, id, ownerId: member.userId }),
    );
  }
}
