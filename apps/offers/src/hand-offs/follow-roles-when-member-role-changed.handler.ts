import { Injectable } from '@nestjs/common';
import { type Fact, MemberRoleChanged } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { SELLING_ROLES } from '../sales-team/sales-profile.js';
import { HandOffs } from './hand-offs.js';

const IN_TEAM = 'select from sales_profile where workspace_id = $1 and member_id = $2';

/**
 * A presenter may accept nobody: what was only offered to them goes to the next at once, and whom they had already, an owner
 * gives away. Who may sell again and is still in the team is asked again.
 */
@Injectable()
@HandlesEvent(MemberRoleChanged)
export class FollowRolesWhenMemberRoleChanged implements EventHandler<typeof MemberRoleChanged> {
  constructor(private readonly handOffs: HandOffs) {}

  async handle(facts: Fact<typeof MemberRoleChanged>[], tx: Transaction): Promise<void> {
    for (const { workspaceId, data } of facts) {
      if (!SELLING_ROLES.includes(data.role)) {
        await this.handOffs.returnOffersOf(tx, workspaceId, data.memberId, 'role-changed');
        continue;
      }
      const inTeam = await tx.query<unknown[]>(IN_TEAM, [workspaceId, data.memberId]);
      if (inTeam.length === 0) continue;
      await this.handOffs.inTurn(tx, workspaceId);
      await this.handOffs.offerWaiting(tx, workspaceId);
    }
  }
}
