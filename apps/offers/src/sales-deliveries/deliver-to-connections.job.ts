import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DatabaseListener, OwnDatabase, UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import type { ClaimedConnection } from './claim-deliveries.js';
import { DELIVERIES_CHANNEL } from './deliveries-channel.js';
import type { Outcome } from './delivery.js';
import { DeliveryParts } from './delivery-parts.js';

const NEXT = `
  select min(greatest(d.due_at, c.not_before, c.lease_until)) as at
  from sales_connection c cross join lateral (
    select min(due_at) as due_at from sales_delivery where connection_id = c.id and state = 'waiting'
    union all
    select c.lease_until from (select 1 from sales_delivery where connection_id = c.id and state = 'sending' limit 1) s
  ) d
  where c.disabled_at is null and not c.paused and d.due_at is not null`;

/** Brings leads to CRMs and alerts to chats: wakes when something is queued, and when a try is due again. */
@Injectable()
export class DeliverToConnections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeliverToConnections.name);
  private readonly loop: WakefulLoop;
  private readonly listener: DatabaseListener;

  constructor(
    clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: DeliveryParts,
    { url }: OwnDatabase,
  ) {
    this.loop = new WakefulLoop('sales deliveries', clock, {
      step: () => this.step(),
      next: () => this.next(),
    });
    this.listener = new DatabaseListener(url, DELIVERIES_CHANNEL, () => this.loop.wake());
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
    const claimed = await this.parts.claim.execute(this.parts.adapters.pages);
    await Promise.all(claimed.map(async (turn) => this.parts.record.execute(turn, await this.deliver(turn))));
    return claimed.length > 0;
  }

  private async deliver({ connection, leads }: ClaimedConnection): Promise<Outcome[]> {
    try {
      return await this.parts.adapters.deliver(connection, leads);
    } catch (error) {
      // What one provider answered must not stop the deliveries of all others; the next try may find it well again.
      const name = error instanceof Error ? error.name : 'unknown';
      this.logger.warn({ msg: 'a delivery broke off', kind: connection.kind, reason: name });
      return leads.map(() => ({
        kind: 'later',
        reason: `${connection.kind}: an answer that nobody expected`,
      }));
    }
  }

  private async next(): Promise<{ at: Date | null; afterMs: null }> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT));
    return { at: next!.at, afterMs: null };
  }
}
