import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { GiveToMember, type HandingOver } from './give-to-member.js';
import { HandOffs } from './hand-offs.js';

/** By hand, whatever the stage: somebody saw that these people should be called. By the rules, or to one colleague. */
@Injectable()
export class OfferLeads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
    private readonly giveToMember: GiveToMember,
  ) {}

  execute(
    workspaceId: string,
    contactIds: readonly string[],
    toMemberId: string | null,
    by: HandingOver,
  ): Promise<number> {
    const people = [...new Set(contactIds)];
    return this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      toMemberId === null
        ? this.handOffs.offer(tx, workspaceId, people, `by hand, ${by.name}`)
        : this.giveToMember.execute(tx, workspaceId, people, toMemberId, by),
    );
  }
}
