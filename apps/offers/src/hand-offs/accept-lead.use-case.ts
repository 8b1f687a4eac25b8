import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { LeadNotFound, LeadWithSomebodyElse, OnlyMembersTakeLeads } from './hand-offs.errors.js';
import { HandOffs } from './hand-offs.js';
import { TellHandOffs } from './tell-hand-offs.js';

const ACCEPT = `
  update hand_off h set state = 'accepted', member_id = $2, accept_by = null, tried = '{}', since = $3, next_call_at = $3, again_because = null,
    role = case when h.state = 'waiting' then p.role else h.role end
  from member m left join sales_profile p on p.workspace_id = m.workspace_id and p.member_id = m.id
  where h.contact_id = $1 and m.workspace_id = h.workspace_id and m.id = $2 and m.here
    and (h.state = 'waiting' or (h.state = 'offered' and h.member_id = $2 and h.accept_by > $3))
  returning h.contact_id`;

/**
 * Somebody whom nobody was ever offered. Whoever is taken out of sales has no call to wait for; the disqualification keeps
 * that they are with somebody from now on, or they would be in nobody's list once it is taken back.
 */
const BEGIN = `
  with begun as (
    insert into hand_off (contact_id, workspace_id, state, member_id, role, reason, since, next_call_at)
    select c.id, c.workspace_id, 'accepted', m.id, p.role, 'taken by hand', $3,
      case when exists (select from disqualification d where d.contact_id = c.id and d.workspace_id = c.workspace_id)
        then null else $3::timestamptz end
    from contact c join member m on m.workspace_id = c.workspace_id and m.id = $2 and m.here
    left join sales_profile p on p.workspace_id = m.workspace_id and p.member_id = m.id
    where c.id = $1
    on conflict (contact_id) do nothing
    returning contact_id
  ),
  kept as (
    update disqualification d
    set taken = jsonb_build_object('state', 'accepted', 'next_call_at', $3::timestamptz, 'again_because', null)
    from begun b where d.contact_id = b.contact_id
  )
  select contact_id from begun`;

/** Takes what was offered to oneself, somebody who waits for anyone, or whom nobody has. Of several who try, one succeeds. */
@Injectable()
export class AcceptLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
    private readonly tell: TellHandOffs,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, memberId: string, contactId: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      const [, accepted] = await tx.query<[unknown[], number]>(ACCEPT, [contactId, memberId, now]);
      const taken = accepted > 0 || (await this.begin(tx, workspaceId, [contactId, memberId, now]));
      if (taken) await this.tell.accepted(tx, workspaceId, { contactId, memberId }, now);
      else await this.explain(tx, workspaceId, memberId, contactId);
    });
  }

  /** In turn: whoever takes somebody out of sales, or brings them back, sees them taken or is seen. */
  private async begin(
    tx: Transaction,
    workspaceId: string,
    values: [contactId: string, memberId: string, now: Date],
  ): Promise<boolean> {
    await this.handOffs.inTurn(tx, workspaceId);
    return (await tx.query<unknown[]>(BEGIN, values)).length > 0;
  }

  /** Returns when they have it already: a finger was impatient. */
  private async explain(
    tx: Transaction,
    workspaceId: string,
    memberId: string,
    contactId: string,
  ): Promise<void> {
    const [found] = await tx.query<{ state: string; memberId: string | null }[]>(
      'select state, member_id as "memberId" from hand_off where contact_id = $1',
      [contactId],
    );
    if (found?.state === 'accepted' && found.memberId === memberId) return;
    const here = await tx.query<unknown[]>(
      'select from member where workspace_id = $1 and id = $2 and here',
      [workspaceId, memberId],
    );
    const known = await tx.query<unknown[]>('select from contact where id = $1', [contactId]);
    if (!found && known.length === 0) throw new LeadNotFound();
    if (here.length === 0) throw new OnlyMembersTakeLeads();
    throw new LeadWithSomebodyElse();
  }
}
