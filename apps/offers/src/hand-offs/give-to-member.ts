import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { Clock, type Member } from '@funnelcast/service-kit';
import { acceptBy } from './accept-by.policy.js';
import { HandOffSettingsOf } from './hand-off-settings.js';
import { LeadWithSomebodyElse, NobodyToGiveTo } from './hand-offs.errors.js';
import { HAND_OFFS_CHANNEL, HandOffs } from './hand-offs.js';
import { TellHandOffs } from './tell-hand-offs.js';

/** Whoever hands people over. */
export interface HandingOver {
  memberId: string;
  name: string;
  /** Owners may give away whom others have. */
  isOwner: boolean;
}

export const handingOver = ({ userId, name, role }: Member): HandingOver => ({
  memberId: userId,
  name,
  isOwner: role === 'owner',
});

const HERE = `
  select from member where workspace_id = $1 and id = $2 and id <> $3 and here and role in ('owner', 'sales')`;

/** Whom only somebody else could give away: of one's own nobody is refused for others, nor is who was taken out of sales. */
const WITH_OTHERS = `
  select from hand_off h where h.workspace_id = $1 and h.contact_id = any($2) and h.member_id not in ($3, $4)
    and not exists (select from disqualification d where d.contact_id = h.contact_id)
  limit 1`;

const GIVE = `
  with wanted as (
    select contact_id, member_id from hand_off h
    where h.workspace_id = $1 and h.contact_id = any($2) and h.member_id is distinct from $3
      and (h.state = 'waiting' or h.member_id = $4 or $5)
      and not exists (select from disqualification d where d.contact_id = h.contact_id)
    order by contact_id for update
  ),
  turn as (update sales_profile set last_offered_at = $7 where workspace_id = $1 and member_id = $3)
  update hand_off h set state = 'offered', member_id = $3, role = coalesce(p.role, h.role), reason = $6, since = $7,
    accept_by = $8, next_call_at = null, again_because = null, tried = '{}'
  from wanted w left join sales_profile p on p.workspace_id = $1 and p.member_id = $3
  where h.contact_id = w.contact_id
  returning h.contact_id as "contactId", h.member_id as "memberId", h.role, h.reason, w.member_id as "fromMemberId"`;

interface GivenByHand {
  contactId: string;
  memberId: string;
  role: string | null;
  reason: string;
  fromMemberId: string | null;
}

/**
 * Offers people to one colleague, past the rules. Whom another colleague has stays there, unless an owner gives them away;
 * whoever does not accept in time lets them go on by the rules.
 */
@Injectable()
export class GiveToMember {
  constructor(
    private readonly handOffs: HandOffs,
    private readonly settings: HandOffSettingsOf,
    private readonly tell: TellHandOffs,
    private readonly clock: Clock,
  ) {}

  /** How many were offered to them; refused when others have all who are not with them already. */
  async execute(
    tx: Transaction,
    workspaceId: string,
    contactIds: readonly string[],
    toMemberId: string,
    by: HandingOver,
  ): Promise<number> {
    const why = `by hand, ${by.name}`;
    await this.handOffs.inTurn(tx, workspaceId);
    const here = await tx.query<unknown[]>(HERE, [workspaceId, toMemberId, by.memberId]);
    if (here.length === 0) throw new NobodyToGiveTo('/toMemberId');
    await this.handOffs.know(tx, workspaceId, contactIds, why);
    const now = this.clock.now();
    const { acceptMinutes, workingHours } = await this.settings.read(tx, workspaceId);
    const until = acceptBy(now, acceptMinutes, workingHours);
    const [given] = await tx.query<[GivenByHand[], number]>(GIVE, [
      workspaceId,
      contactIds,
      toMemberId,
      by.memberId,
      by.isOwner,
      why,
      now,
      until,
    ]);
    if (given.length === 0) {
      const parties = [toMemberId, by.memberId];
      const withOthers = await tx.query<unknown[]>(WITH_OTHERS, [workspaceId, contactIds, ...parties]);
      if (withOthers.length > 0 && !by.isOwner) throw new LeadWithSomebodyElse();
      return 0;
    }
    await tx.query(`select pg_notify('${HAND_OFFS_CHANNEL}', '')`);
    await this.tell.changes(tx, workspaceId, now, {
      returned: given.flatMap(({ contactId, fromMemberId }) =>
        fromMemberId === null ? [] : [{ contactId, memberId: fromMemberId }],
      ),
      because: 'handed-over',
      given: given.map(({ contactId, memberId, role, reason }) => ({ contactId, memberId, role, reason })),
      acceptBy: until,
    });
    return given.length;
  }
}
