import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { Invitation, type InvitationStatus } from './invitation.entity.js';

export interface ListedInvitation {
  invitation: Invitation;
  status: InvitationStatus;
}

/** The invitations of one workspace, oldest first; those that were withdrawn are gone. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, { cursor, limit }: PageAsked): Promise<PageOf<ListedInvitation>> {
    const [at, id] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    const invitations = await this.unitOfWork.inWorkspace(workspaceId, (tx) => {
      const query = tx
        .createQueryBuilder(Invitation, 'invitation')
        .where('invitation.workspaceId = :workspaceId', { workspaceId })
        .andWhere('invitation.revokedAt is null')
        .orderBy('invitation.createdAt')
        .addOrderBy('invitation.id')
        .limit(limit + 1);
      if (at) query.andWhere('(invitation.createdAt, invitation.id) > (:at, :id)', { at, id });
      return query.getMany();
    });
    const now = this.clock.now();
    const page = pageOf(invitations, limit, (last) => [last.createdAt.toISOString(), last.id]);
    const items = page.items.map((invitation) => ({ invitation, status: invitation.status(now) }));
    return { ...page, items };
  }
}
