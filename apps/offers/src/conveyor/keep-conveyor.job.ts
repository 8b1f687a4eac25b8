import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseListener, OwnDatabase, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { CONVEYOR_CHANNEL } from '../segment-members/segment-checks.js';
import { MovePeople } from './move-people.js';

/** Follows the facts: wakes when something changed about a person, or about the stages. Time alone moves nobody. */
@Injectable()
export class KeepConveyor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly listener: DatabaseListener;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: MovePeople,
    { url }: OwnDatabase,
  ) {
    this.loop = new WakefulLoop('conveyor', clock, {
      step: () => this.step(),
      next: () => Promise.resolve({ at: null, afterMs: null }),
    });
    this.listener = new DatabaseListener(url, CONVEYOR_CHANNEL, () => this.loop.wake());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.open();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener.close();
    await this.loop.stop();
  }

  private async step(): Promise<boolean> {
    const rebuilt = await this.alone((tx, now) => this.people.rebuild(tx, now));
    const moved = await this.alone((tx, now) => this.people.check(tx, now));
    return rebuilt || moved;
  }

  private alone(work: (tx: Transaction, now: Date) => Promise<boolean>): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await this.people.inTurn(tx);
      return work(tx, this.clock.now());
    });
  }
}
