import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { AutomaticReason, ConnectionKind, QuietHours } from './connection-kinds.js';
import { shownOf } from './connection-settings.policy.js';
import { CONNECTION_COLUMNS, type ConnectionRow, Connections } from './connections.js';

export interface ConnectionView {
  id: string;
  kind: ConnectionKind;
  name: string;
  language: string;
  state: 'ready' | 'paused' | 'disabled' | 'unreadable';
  reason: string | null;
  shown: string | null;
  entity: 'lead' | 'contact' | null;
  automatic: AutomaticReason[];
  quiet: QuietHours | null;
  waiting: number;
  failed: number;
}

/** Who hears of leads, and how that goes. */
@Injectable()
export class ListConnections {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
  ) {}

  async execute(workspaceId: string): Promise<ConnectionView[]> {
    const rows = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<(ConnectionRow & { waiting: number; failed: number })[]>(LIST),
    );
    return rows.map(({ waiting, failed, ...row }) => {
      const {
        settings,
        disabledAt,
        disabledReason,
        paused,
        workspaceId: _,
        ...shown
      } = this.connections.opened(row);
      return {
        ...shown,
        state: settings === null ? 'unreadable' : disabledAt ? 'disabled' : paused ? 'paused' : 'ready',
        reason: disabledReason,
        shown: settings && shownOf(row.kind, settings),
        entity: settings?.entity ?? null,
        waiting,
        failed,
      };
    });
  }
}

const LIST = `
  select ${CONNECTION_COLUMNS}, coalesce(n.waiting, 0) as waiting, coalesce(n.failed, 0) as failed
  from sales_connection c
  left join lateral (
    select count(*) filter (where d.state in ('waiting', 'sending'))::integer as waiting,
           count(*) filter (where d.state in ('failed', 'uncertain'))::integer as failed
    from sales_delivery d where d.connection_id = c.id
  ) n on true
  order by c.created_at, c.id`;
