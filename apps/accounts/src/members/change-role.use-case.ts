import { Injectable } from '@nestjs/common';
import { MemberRoleChanged } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type Member, type Role } from '@funnelcast/service-kit';
import { RevokedKeys } from '../api-keys/revoked-keys.js';
import { lockReplaceable } from './lock-owners.js';
import { MemberNotFound } from './members.errors.js';
import { Membership } from './membership.entity.js';
import { assertStillOwner } from './owner-authority.js';

/** Gives somebody another role; it holds from their next access token on, ten minutes later at the latest. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RevokedKeys,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(owner: Member, userId: string, role: Role): Promise<void> {
    const { workspaceId } = owner;
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertStillOwner(tx, owner);
      const member = await this.#changing(tx, { workspaceId, userId }, role);
      if (member.role === role) return;
      // Keys of an owner may do what their maker no longer may.
      if (member.role === 'owner') await this.keys.ofCreator(tx, userId);
      await tx.update(Membership, { workspaceId, userId }, { role });
      await this.outbox.add(tx, MemberRoleChanged, {
        workspaceId,
        subject: userId,
        data: { memberId: userId, role, changedAt: this.clock.now().toISOString() },
      });
    });
  }

  /** Who becomes an owner takes nothing from anybody. */
  async #changing(
    tx: Transaction,
    who: { workspaceId: string; userId: string },
    role: Role,
  ): Promise<Membership> {
    if (role !== 'owner') return lockReplaceable(tx, who);
    const member = await tx.findOne(Membership, { where: who, lock: { mode: 'pessimistic_write' } });
    if (!member) throw new MemberNotFound();
    return member;
  }
}
