import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseListener, OwnDatabase, UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { HAND_OFFS_CHANNEL, HandOffs } from './hand-offs.js';

const LATE = `
  select workspace_id as "workspaceId" from hand_off where state = 'offered' and accept_by <= $1
  order by accept_by limit 1`;
const NEXT = `select min(accept_by) as at from hand_off where state = 'offered'`;

/** Sleeps until the next time to accept runs out; then whoever was offered in vain goes to the next. */
@Injectable()
export class ReturnLateLeads implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly listener: DatabaseListener;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly handOffs: HandOffs,
    { url }: OwnDatabase,
  ) {
    this.loop = new WakefulLoop('hand-offs', clock, { step: () => this.step(), next: () => this.next() });
    this.listener = new DatabaseListener(url, HAND_OFFS_CHANNEL, () => this.loop.wake());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.open();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener.close();
    await this.loop.stop();
  }

  private step(): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      const [late] = await tx.query<{ workspaceId: string }[]>(LATE, [this.clock.now()]);
      return late !== undefined && (await this.handOffs.returnLate(tx, late.workspaceId));
    });
  }

  private async next(): Promise<{ at: Date | null; afterMs: null }> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT));
    return { at: next!.at, afterMs: null };
  }
}
