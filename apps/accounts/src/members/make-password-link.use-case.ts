import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type Member, PublicUrl } from '@funnelcast/service-kit';
import { Identities } from '../identities/identities.js';
import { MemberNotFound, MemberOfOtherWorkspaces } from './members.errors.js';
import { assertOwnerInPerson } from './owner-authority.js';

export interface PasswordLink {
  url: string;
  expiresAt: Date;
}

/**
 * A link by which a member who has forgotten the password chooses a new one, once. Whoever holds it can be that person, so
 * it is made only for those who have nothing to lose in a workspace of somebody else.
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
      const places = await tx.query<{ workspaceId: string }[]>(
        'select workspace_id as "workspaceId" from membership where user_id = $1',
        [userId],
      );
      if (!places.some(({ workspaceId }) => workspaceId === owner.workspaceId)) throw new MemberNotFound();
      if (places.length > 1) throw new MemberOfOtherWorkspaces();
    });
    const { token, expiresAt } = await this.identities.allowNewPassword(userId);
    return { url: this.publicUrl.to(`/new-password/${token}`), expiresAt };
  }
}
