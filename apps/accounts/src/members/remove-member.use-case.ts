import { Injectable } from '@nestjs/common';
import { MemberLeft } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { RevokedKeys } from '../api-keys/revoked-keys.js';
import { LastOwnerStays, MemberNotFound } from './members.errors.js';
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
      // All owners are locked, so that two owners who remove each other cannot both succeed.
      const owners = await tx.find(Membership, {
        where: { workspaceId, role: 'owner' },
        order: { userId: 'asc' },
        lock: { mode: 'pessimistic_write' },
      });
      const leaving = await tx.findOneBy(Membership, { workspaceId, userId });
      if (!leaving) throw new MemberNotFound();
      if (leaving.role === 'owner' && owners.length === 1) throw new LastOwnerStays();
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
