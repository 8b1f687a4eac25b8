import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { LeadNotFound, LeadWithSomebodyElse, OnlyMembersTakeLeads } from './hand-offs.errors.js';
import { HandOffs } from './hand-offs.js';
import { ACCEPT, BEGIN } from './accept-statements.js';
import { TellHandOffs } from './tell-hand-offs.js';

const HERE = 'select from member where workspace_id = $1 and id = $2 and here';
const KNOWN = 'select id from contact where id = any($1)';
const MINE = `
  select from hand_off where contact_id = any($1) and state = 'accepted' and member_id = $2`;

/** How many of the people are with whoever asked now, and how many are with somebody else. */
export interface TakenLeads {
  taken: number;
  withOthers: number;
}

/** Takes several people at once: whoever may be taken one by one is taken, the others stay where they are. */
@Injectable()
export class TakeLeads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
    private readonly tell: TellHandOffs,
    private readonly clock: Clock,
  ) {}

  /** Refused when that leaves nobody. */
  execute(workspaceId: string, memberId: string, contactIds: readonly string[]): Promise<TakenLeads> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.handOffs.inTurn(tx, workspaceId);
      const now = this.clock.now();
      const people = await tx.query<{ id: string }[]>(KNOWN, [contactIds]);
      if (people.length === 0) throw new LeadNotFound();
      if ((await tx.query<unknown[]>(HERE, [workspaceId, memberId])).length === 0)
        throw new OnlyMembersTakeLeads();
      const ids = people.map(({ id }) => id);
      const [accepted] = await tx.query<[{ contact_id: string }[], number]>(ACCEPT, [ids, memberId, now]);
      const begun = await tx.query<{ contact_id: string }[]>(BEGIN, [ids, memberId, now]);
      const taken = [...accepted, ...begun].map(({ contact_id: contactId }) => ({ contactId, memberId }));
      await this.tell.accepted(tx, workspaceId, taken, now);
      const mine = (await tx.query<unknown[]>(MINE, [ids, memberId])).length;
      if (mine === 0) throw new LeadWithSomebodyElse();
      return { taken: mine, withOthers: ids.length - mine };
    });
  }
}
