import { Injectable } from '@nestjs/common';
import { MemberLeft } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { RevokedKeys } from '../api-keys/revoked-keys.js';
import { lockReplaceable } from './lock-owners.js';
import { Membership } from './membership.entity.js';
import { assertStillOwner } from './owner-authority.js';

/** Takes a person out of the workspace, and with them the keys they made: somebody may still have those in a drawer. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RevokedKeys,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(owner: Member, userId: string): Promise<void> {
    const { workspaceId } = owner;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertStillOwner(tx, owner);
      await lockReplaceable(tx, { workspaceId, userId });
      await tx.delete(Membership, { workspaceId, userId });
      await this.keys.ofCreator(tx, userId);
      await this.outbox.add(tx, MemberLeft, {
        workspaceId,
        subject: userId,
        data: { memberId: userId, leftAt: this.clock.now().toISOString() },
      });
    });
  }
}
