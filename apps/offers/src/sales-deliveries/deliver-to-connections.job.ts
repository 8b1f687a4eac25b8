import { Injectable, Logger } from '@nestjs/common';
import { OwnDatabase, UnitOfWork, WokenJob } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
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
export class DeliverToConnections extends WokenJob {
  private readonly logger = new Logger(DeliverToConnections.name);

  constructor(
    clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: DeliveryParts,
    database: OwnDatabase,
  ) {
    super({ name: 'sales deliveries', channel: DELIVERIES_CHANNEL, clock, database });
  }

  protected async step(): Promise<boolean> {
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

  protected async dueAt(): Promise<Date | null> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT));
    return next!.at;
  }
}
