import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { MemberAdmission } from '../members/member-admission.js';
import { Workspace } from '../workspaces/workspace.entity.js';
import { Invitation } from './invitation.entity.js';
import { InvitationNotFound } from './invitations.errors.js';

export interface AcceptedInvitation {
  invitation: Invitation;
  workspace: Workspace;
}

/** Makes a member of whoever may join, while nobody else can use the same invitation. */
@Injectable()
export class JoinByInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly admission: MemberAdmission,
    private readonly clock: Clock,
  ) {}

  execute(
    id: string,
    whoJoins: (tx: Transaction, invitation: Invitation) => Promise<string>,
  ): Promise<AcceptedInvitation> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const invitation = await tx.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!invitation) throw new InvitationNotFound();
      const now = this.clock.now();
      invitation.assertOpen(now);
      const userId = await whoJoins(tx, invitation);
      invitation.accept(userId, now);
      await tx.save(invitation);
      const { workspaceId, role } = invitation;
      await this.admission.admit(tx, { workspaceId, userId, role, joinedAt: now });
      return { invitation, workspace: await tx.findOneByOrFail(Workspace, { id: workspaceId }) };
    });
  }
}
