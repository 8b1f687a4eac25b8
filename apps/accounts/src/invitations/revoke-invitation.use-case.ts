import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { assertStillOwner } from '../members/owner-authority.js';
import { Invitation } from './invitation.entity.js';
import { InvitationNotFound } from './invitations.errors.js';

/** Withdraws an invitation; its link is as good as unknown from then on. */
@Injectable()
export class RevokeInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(owner: Member, id: string): Promise<void> {
    const { workspaceId } = owner;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertStillOwner(tx, owner);
      const invitation = await tx.findOne(Invitation, {
        where: { id, workspaceId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!invitation) throw new InvitationNotFound();
      invitation.revoke(this.clock.now());
      await tx.save(invitation);
    });
  }
}
