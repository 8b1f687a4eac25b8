import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseListener, OwnDatabase, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { KeepMemberships } from './keep-memberships.js';
import { SEGMENTS_CHANNEL } from './segment-checks.js';
import { TellMemberships } from './tell-memberships.js';

const NEXT = `
  select least((select min(at) from segment_timer), (select min(rebuild_at) from segment where rebuild_at is not null)) as at`;

/** Follows the facts: wakes when something changed about a contact, and when a window of days ends for one. */
@Injectable()
export class KeepMembershipsCurrent implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly listener: DatabaseListener;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: KeepMemberships,
    private readonly tell: TellMemberships,
    { url }: OwnDatabase,
  ) {
    this.loop = new WakefulLoop('segments', clock, { step: () => this.step(), next: () => this.next() });
    this.listener = new DatabaseListener(url, SEGMENTS_CHANNEL, () => this.loop.wake());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.open();
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener.close();
    await this.loop.stop();
  }

  /** What is decided about somebody is told in the same commit; a rebuild has one of its own, since it may be long. */
  private async step(): Promise<boolean> {
    const followed = await this.alone(async (tx, now) => {
      const checked = await this.memberships.check(tx, now);
      const told = await this.tell.execute(tx);
      return checked || told;
    });
    const rebuilt = await this.alone((tx, now) => this.memberships.rebuild(tx, now));
    return followed || rebuilt;
  }

  private alone(work: (tx: Transaction, now: Date) => Promise<boolean>): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await this.memberships.inTurn(tx);
      return work(tx, this.clock.now());
    });
  }

  private async next(): Promise<{ at: Date | null; afterMs: null }> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT));
    return { at: next!.at, afterMs: null };
  }
}
