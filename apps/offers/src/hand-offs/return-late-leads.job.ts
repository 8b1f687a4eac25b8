import { Injectable } from '@nestjs/common';
import { OwnDatabase, UnitOfWork, WokenJob } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { HAND_OFFS_CHANNEL, HandOffs } from './hand-offs.js';

const LATE = `
  select workspace_id as "workspaceId" from hand_off where state = 'offered' and accept_by <= $1
  order by accept_by limit 1`;
const NEXT = `select min(accept_by) as at from hand_off where state = 'offered'`;

/** Sleeps until the next time to accept runs out; then whoever was offered in vain goes to the next. */
@Injectable()
export class ReturnLateLeads extends WokenJob {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
    database: OwnDatabase,
  ) {
    super({ name: 'hand-offs', channel: HAND_OFFS_CHANNEL, clock, database });
  }

  protected step(): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [late] = await tx.query<{ workspaceId: string }[]>(LATE, [this.clock.now()]);
      return late !== undefined && (await this.handOffs.returnLate(tx, late.workspaceId));
    });
  }

  protected async dueAt(): Promise<Date | null> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT));
    return next!.at;
  }
}
