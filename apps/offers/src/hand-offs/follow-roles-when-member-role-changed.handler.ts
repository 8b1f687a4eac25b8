import { Injectable } from '@nestjs/common';
import { type Fact, MemberRoleChanged } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { SELLING_ROLES } from '../sales-team/sales-profile.js';
import { HandOffs } from './hand-offs.js';

/** Of somebody in the team: what they were before is noted with the same fact. */
const IN_TEAM = `
  select coalesce(m.previous_role = any($3), false) as "couldSell"
  from sales_profile p join member m on m.workspace_id = p.workspace_id and m.id = p.member_id
  where p.workspace_id = $1 and p.member_id = $2`;

/**
 * A presenter may accept nobody: what was only offered to them goes to the next at once, and whom they had already, an owner
 * gives away. Who could not sell before, may now, and is still in the team is asked again; nobody else is, or whoever has
 * just passed somebody on would be asked for them anew.
 */
@Injectable()
@HandlesEvent(MemberRoleChanged)
export class FollowRolesWhenMemberRoleChanged implements EventHandler<typeof MemberRoleChanged> {
  constructor(private readonly handOffs: HandOffs) {}

  async handle(facts: Fact<typeof MemberRoleChanged>[], tx: Transaction): Promise<void> {
    /** Where several changes of one member come at once, the role before the first is all that is noted. */
    const barred = new Set<string>();
    for (const { workspaceId, data } of facts) {
      const member = `${workspaceId} ${data.memberId}`;
      if (!SELLING_ROLES.includes(data.role)) {
        await this.handOffs.returnOffersOf(tx, workspaceId, data.memberId, 'role-changed');
        barred.add(member);
        continue;
      }
      const [known] = await tx.query<{ couldSell: boolean }[]>(IN_TEAM, [
        workspaceId,
        data.memberId,
        SELLING_ROLES,
      ]);
      if (!known || (known.couldSell && !barred.has(member))) continue;
      await this.handOffs.inTurn(tx, workspaceId);
      await this.handOffs.offerWaiting(tx, workspaceId, data.memberId);
    }
  }
}
