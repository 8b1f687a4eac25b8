import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Connections } from '../sales-connections/connections.js';
import { wakeDeliveries } from './deliveries-channel.js';

/** Tries again what was given up, after somebody has put right what was wrong. An old alert is no news. */
@Injectable()
export class RetryDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, connectionId: string): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.connections.require(tx, connectionId);
      const [, queued] = await tx.query<[unknown, number]>(RETRY, [connectionId, this.clock.now()]);
      if (queued > 0) await wakeDeliveries(tx);
      return queued;
    });
  }
}

/** Of several of one person the newest; nobody whom a later push has reached or is about to. */
const RETRY = `
  update sales_delivery d set state = 'waiting', attempts = 0, due_at = $2, finished_at = null
  from (
    select distinct on (f.contact_id) f.id from sales_delivery f
    where f.connection_id = $1 and f.state = 'failed' and f.why <> 'alert' and not exists (
      select from sales_delivery o where o.connection_id = $1 and o.contact_id = f.contact_id and o.why <> 'alert'
        and (o.state in ('waiting', 'sending') or (o.state = 'delivered' and o.finished_at > f.finished_at))
    )
    order by f.contact_id, f.finished_at desc
  ) newest
  where d.id = newest.id`;
