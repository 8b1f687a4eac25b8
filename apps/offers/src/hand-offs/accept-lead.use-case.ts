import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { ACCEPT, BEGIN } from './accept-statements.js';
import { LeadNotFound, LeadWithSomebodyElse, OnlyMembersTakeLeads } from './hand-offs.errors.js';
import { HandOffs } from './hand-offs.js';
import { TellHandOffs } from './tell-hand-offs.js';

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
      const [, accepted] = await tx.query<[unknown[], number]>(ACCEPT, [[contactId], memberId, now]);
      const taken = accepted > 0 || (await this.begin(tx, workspaceId, [[contactId], memberId, now]));
      if (taken) await this.tell.accepted(tx, workspaceId, [{ contactId, memberId }], now);
      else await this.explain(tx, workspaceId, memberId, contactId);
    });
  }

  /** In turn: whoever takes somebody out of sales, or brings them back, sees them taken or is seen. */
  private async begin(
    tx: Transaction,
    workspaceId: string,
    values: [contactIds: string[], memberId: string, now: Date],
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
