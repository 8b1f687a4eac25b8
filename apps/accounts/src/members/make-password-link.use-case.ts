import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type Member, PublicUrl } from '@funnelcast/service-kit';
import { Identities } from '../identities/identities.js';
import { MemberNotFound, MemberOfOtherWorkspaces, OwnPasswordByLink } from './members.errors.js';
import { assertOwnerInPerson } from './owner-authority.js';
import { endOfToken } from './password-link-terms.js';

export interface PasswordLink {
  url: string;
  expiresAt: Date;
}

/**
 * A link by which a member who has forgotten the password chooses a new one, once. Whoever holds it can be that person, so
 * it is made only for those who have nothing to lose in a workspace of somebody else, and works only while that is so. Never
 * for oneself: whoever finds a browser open would keep the account, without knowing the present password.
 */
@Injectable()
export class MakePasswordLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: Identities,
    private readonly publicUrl: PublicUrl,
  ) {}

  async execute(owner: Member, userId: string): Promise<PasswordLink> {
    await this.unitOfWork.acrossWorkspaces(async (tx) => {
      await assertOwnerInPerson(tx, owner);
      if (userId === owner.userId) throw new OwnPasswordByLink();
      const places = await tx.query<{ workspaceId: string }[]>(
        'select workspace_id as "workspaceId" from membership where user_id = $1',
        [userId],
      );
      if (!places.some(({ workspaceId }) => workspaceId === owner.workspaceId)) throw new MemberNotFound();
      if (places.length > 1) throw new MemberOfOtherWorkspaces();
    });
    const end = endOfToken({ workspaceId: owner.workspaceId, ownerId: owner.userId });
    const { token, expiresAt } = await this.identities.allowNewPassword(userId, end);
    return { url: this.publicUrl.to(`/new-password/${token}`), expiresAt };
  }
}
