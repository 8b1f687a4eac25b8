import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { Connections } from '../sales-connections/connections.js';
import type { Why } from './delivery.js';

export interface DeliveryView {
  id: string;
  contactId: string;
  name: string;
  email: string;
  why: Why;
  state: 'waiting' | 'sending' | 'delivered' | 'failed' | 'uncertain' | 'replaced';
  attempts: number;
  queuedAt: Date;
  dueAt: Date;
  finishedAt: Date | null;
  problem: string | null;
  remoteId: string | null;
}

interface DeliveriesFilter {
  state?: string;
  cursor?: string;
  limit: number;
}

/** What was told to one connection, newest first. */
@Injectable()
export class ListDeliveries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
  ) {}

  execute(
    workspaceId: string,
    connectionId: string,
    { state, cursor, limit }: DeliveriesFilter,
  ): Promise<PageOf<DeliveryView>> {
    const [at = null, id = null] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.connections.require(tx, connectionId);
      const rows: DeliveryView[] = await tx.query(LIST, [connectionId, state ?? null, at, id, limit + 1]);
      return pageOf(rows, limit, (row) => [row.queuedAt.toISOString(), row.id]);
    });
  }
}

const LIST = `
  select d.id, d.contact_id as "contactId", coalesce(c.name, '') as name, coalesce(c.email, '') as email, d.why,
         d.state, d.attempts, d.queued_at as "queuedAt", d.due_at as "dueAt", d.finished_at as "finishedAt",
         d.problem, d.remote_id as "remoteId"
  from sales_delivery d left join contact c on c.id = d.contact_id
  where d.connection_id = $1 and ($2::text is null or d.state = $2)
    and ($3::timestamptz is null or (d.queued_at, d.id) < ($3, $4::uuid))
  order by d.queued_at desc, d.id desc limit $5`;
