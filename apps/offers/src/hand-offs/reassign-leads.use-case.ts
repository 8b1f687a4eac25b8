import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { MAY_SELL } from '../sales-team/sales-profile.js';
import { NobodyToGiveTo } from './hand-offs.errors.js';
import { HandOffs } from './hand-offs.js';
import { type HandedOver, TellHandOffs } from './tell-hand-offs.js';

export interface Share {
  memberId: string;
  name: string;
  people: number;
}

/** Dealt out like cards, so that nobody gets all of the hot ones. */
const DEALT = `
  with target as (select * from unnest($3::uuid[]) with ordinality as t (member_id, n)),
  dealt as (
    select h.contact_id, t.member_id from (
      select h.contact_id, row_number() over (order by l.engagement desc nulls last, h.contact_id) as n
      from hand_off h left join lead l on l.contact_id = h.contact_id
      where h.workspace_id = $1 and h.member_id = $2
    ) h
    join target t on t.n = 1 + (h.n - 1) % cardinality($3::uuid[])
  )`;

const PREVIEW = `
  ${DEALT}
  select t.member_id as "memberId", m.name, (select count(*)::int from dealt d where d.member_id = t.member_id) as people
  from target t join member m on m.workspace_id = $1 and m.id = t.member_id order by t.n`;

const REASSIGN = `
  ${DEALT}
  update hand_off h set state = 'accepted', member_id = d.member_id, accept_by = null, tried = '{}', since = $4,
    reason = 'from a colleague', role = coalesce(p.role, h.role),
    next_call_at = case when h.state = 'offered' then $4 else h.next_call_at end
  from dealt d left join sales_profile p on p.workspace_id = $1 and p.member_id = d.member_id
  where h.contact_id = d.contact_id
  returning h.contact_id as "contactId", h.member_id as "memberId", h.role, h.reason`;

/** Gives all people of one colleague to others, in one step: a leaving employee takes no client along. */
@Injectable()
export class ReassignLeads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
    private readonly tell: TellHandOffs,
    private readonly clock: Clock,
  ) {}

  preview(workspaceId: string, fromMemberId: string, toMemberIds: readonly string[]): Promise<Share[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await assertOthers(tx, workspaceId, fromMemberId, toMemberIds);
      return tx.query<Share[]>(PREVIEW, [workspaceId, fromMemberId, toMemberIds]);
    });
  }

  /** How many people went to somebody else. */
  execute(workspaceId: string, fromMemberId: string, toMemberIds: readonly string[]): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.handOffs.inTurn(tx, workspaceId);
      await assertOthers(tx, workspaceId, fromMemberId, toMemberIds);
      const now = this.clock.now();
      const [given] = await tx.query<[HandedOver[], number]>(REASSIGN, [
        workspaceId,
        fromMemberId,
        toMemberIds,
        now,
      ]);
      const returned = given.map(({ contactId }) => ({ contactId, memberId: fromMemberId }));
      await this.tell.changes(tx, workspaceId, now, {
        returned,
        because: 'reassigned',
        given,
        acceptBy: null,
      });
      return given.length;
    });
  }
}

async function assertOthers(
  tx: Transaction,
  workspaceId: string,
  from: string,
  to: readonly string[],
): Promise<void> {
  const here = await tx.query<unknown[]>(
    `select from member m where m.workspace_id = $1 and m.id = any($2) and m.id <> $3 and ${MAY_SELL}`,
    [workspaceId, to, from],
  );
  if (here.length !== new Set(to).size) throw new NobodyToGiveTo();
}
