import { Injectable } from '@nestjs/common';
import { breaksRule, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { IsNull } from 'typeorm';
import { assertStillOwner } from '../members/owner-authority.js';
import { Invitation } from './invitation.entity.js';
import { InvitationNotFound, InvitedAgain } from './invitations.errors.js';

/** Takes a withdrawal back: the link that was handed over is good again, for as long as it was to be. */
@Injectable()
export class RestoreInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(owner: Member, id: string): Promise<Invitation> {
    try {
      return await this.restore(owner, id);
    } catch (error) {
      // Invited again between our look and our commit.
      if (breaksRule(error, 'invitation_open_once_per_email')) throw new InvitedAgain();
      throw error;
    }
  }

  private restore(owner: Member, id: string): Promise<Invitation> {
    const { workspaceId } = owner;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertStillOwner(tx, owner);
      const invitation = await tx.findOne(Invitation, {
        where: { id, workspaceId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!invitation) throw new InvitationNotFound();
      if (invitation.revokedAt && (await isInvitedAgain(tx, invitation))) throw new InvitedAgain();
      invitation.restore(this.clock.now());
      return tx.save(invitation);
    });
  }
}

function isInvitedAgain(tx: Transaction, { workspaceId, email }: Invitation): Promise<boolean> {
  return tx.existsBy(Invitation, { workspaceId, email, revokedAt: IsNull(), acceptedAt: IsNull() });
}
