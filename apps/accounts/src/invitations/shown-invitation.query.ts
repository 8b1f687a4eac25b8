import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { People } from '../identities/people.js';
import { Workspace } from '../workspaces/workspace.entity.js';
import { Invitation, type InvitationStatus } from './invitation.entity.js';
import { InvitationNotFound } from './invitations.errors.js';

export interface InvitationForItsHolder {
  invitation: Invitation;
  workspace: Workspace;
  status: InvitationStatus;
  /** Whether the person signs in to accept, or chooses a password. */
  hasAccount: boolean;
}

/** What the holder of the link may know before accepting. */
@Injectable()
export class ShownInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  execute(id: string): Promise<InvitationForItsHolder> {
    // The secret id is the key here; its holder belongs to no workspace yet.
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const invitation = await tx.findOneBy(Invitation, { id });
      if (!invitation || invitation.revokedAt) throw new InvitationNotFound();
      const workspace = await tx.findOneByOrFail(Workspace, { id: invitation.workspaceId });
      const hasAccount = await this.people.exists(tx, invitation.email);
      return { invitation, workspace, hasAccount, status: invitation.status(this.clock.now()) };
    });
  }
}
