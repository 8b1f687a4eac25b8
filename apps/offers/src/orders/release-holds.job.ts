import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Outbox, told } from '@funnelcast/messaging';
import { DatabaseListener, OwnDatabase, UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { ORDER_COLUMNS, readOrder } from './held-orders.js';
import { cancelled } from './order-facts.js';
import type { HeldOrder } from './order.js';
import { HOLDS_CHANNEL } from './orders.js';

const AT_ONCE = 500;

const RELEASE = `
  update offer_order o set state = 'cancelled', cancelled_at = $1, cancel_reason = 'expired', hold_until = null
  where o.id in (
    select id from offer_order where state = 'placed' and hold_until <= $1
    order by hold_until limit ${AT_ONCE} for update skip locked
  )
  returning ${ORDER_COLUMNS}`;

/** Gives back what was kept for buyers who did not pay in time; sleeps until the next of them is due. */
@Injectable()
export class ReleaseHolds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly listener: DatabaseListener;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    { url }: OwnDatabase,
  ) {
    this.loop = new WakefulLoop('holds', clock, { step: () => this.step(), next: () => this.next() });
    this.listener = new DatabaseListener(url, HOLDS_CHANNEL, () => this.loop.wake());
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
      const now = this.clock.now();
      const [rows]: [HeldOrder[], number] = await tx.query(RELEASE, [now]);
      if (rows.length === 0) return false;
      const facts = rows.map((row) => cancelled(readOrder(row), now, 'expired'));
      await this.outbox.addTold(tx, ...facts.map(([contract, fact]) => told(contract, [fact])));
      return true;
    });
  }

  private async next(): Promise<{ at: Date | null; afterMs: null }> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ at: Date | null }[]>(`select min(hold_until) as at from offer_order where state = 'placed'`),
    );
    return { at: next!.at, afterMs: null };
  }
}
