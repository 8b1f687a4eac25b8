import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { LeadNotFound, LeadWithSomebodyElse, OnlyMembersTakeLeads } from './hand-offs.errors.js';
import { TellHandOffs } from './tell-hand-offs.js';

const ACCEPT = `
  update hand_off h set state = 'accepted', member_id = $2, accept_by = null, tried = '{}', since = $3, next_call_at = $3, again_because = null,
    role = case when h.state = 'waiting' then p.role else h.role end
  from member m left join sales_profile p on p.workspace_id = m.workspace_id and p.member_id = m.id
  where h.contact_id = $1 and m.workspace_id = h.workspace_id and m.id = $2 and m.here
    and (h.state = 'waiting' or (h.state = 'offered' and h.member_id = $2 and h.accept_by > $3))
  returning h.contact_id`;

/** Takes what was offered to oneself, or somebody who waits for anyone. Of several who try, one succeeds. */
@Injectable()
export class AcceptLead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tell: TellHandOffs,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, memberId: string, contactId: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      const [, accepted] = await tx.query<[unknown[], number]>(ACCEPT, [contactId, memberId, now]);
      if (accepted > 0) await this.tell.accepted(tx, workspaceId, { contactId, memberId }, now);
      else await this.explain(tx, workspaceId, memberId, contactId);
    });
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
    if (!found) throw new LeadNotFound();
    if (found.state === 'accepted' && found.memberId === memberId) return;
    const here = await tx.query<unknown[]>(
      'select from member where workspace_id = $1 and id = $2 and here',
      [workspaceId, memberId],
    );
    if (here.length === 0) throw new OnlyMembersTakeLeads();
    throw new LeadWithSomebodyElse();
  }
}
