import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseListener, OwnDatabase, UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { LEADS_CHANNEL } from './lead-checks.js';
import { LeadWork } from './lead-work.js';

/** Follows the facts: wakes when something changed about a contact, and when fading moves one to another class. */
@Injectable()
export class KeepLeadsCurrent implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly listener: DatabaseListener;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly work: LeadWork,
    { url }: OwnDatabase,
  ) {
    this.loop = new WakefulLoop('leads', clock, { step: () => this.step(), next: () => this.next() });
    this.listener = new DatabaseListener(url, LEADS_CHANNEL, () => this.loop.wake());
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
    return this.work.step(this.clock.now());
  }

  private async next(): Promise<{ at: Date | null; afterMs: null }> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ at: Date | null }[]>('select min(due_at) as at from lead where due_at is not null'),
    );
    return { at: next!.at, afterMs: null };
  }
}
