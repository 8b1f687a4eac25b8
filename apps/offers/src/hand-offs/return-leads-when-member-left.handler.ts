import { Injectable } from '@nestjs/common';
import { type Fact, MemberLeft } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { HandOffs } from './hand-offs.js';

/** What was only offered to them goes to the next at once; whom they had already, an owner gives away in one step. */
@Injectable()
@HandlesEvent(MemberLeft)
export class ReturnLeadsWhenMemberLeft implements EventHandler<typeof MemberLeft> {
  constructor(private readonly handOffs: HandOffs) {}

  async handle(facts: Fact<typeof MemberLeft>[], tx: Transaction): Promise<void> {
    for (const { workspaceId, data } of facts)
      await this.handOffs.returnOffersOf(tx, workspaceId, data.memberId, 'member-left');
  }
}
