import { FIRST_LANGUAGE } from '@funnelcast/languages';
import { Injectable } from '@nestjs/common';
import { newId, type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { wakeDeliveries } from '../sales-deliveries/deliveries-channel.js';
import type { AutomaticReason, ConnectionKind, QuietHours } from './connection-kinds.js';
import { type FilledIn, settingsOf } from './connection-settings.policy.js';
import { Connections } from './connections.js';
import { SalesConnectionNotFound, TooManySalesConnections } from './sales-connections.errors.js';

/** What is null was left out. */
export interface ConnectionDraft extends FilledIn {
  name: string;
  language?: string | null;
  automatic?: AutomaticReason[] | null;
  paused?: boolean | null;
  quiet?: QuietHours | null;
}

const MOST_CONNECTIONS = 20;

/** Sets a connection up, changes it or forgets it. */
@Injectable()
export class WriteConnection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  create(
    workspaceId: string,
    kind: ConnectionKind,
    draft: ConnectionDraft,
  ): Promise<{ id: string; secret: string | null }> {
    const id = newId();
    const settings: FilledIn = settingsOf(kind, draft);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [{ count }] = await tx.query<[{ count: number }]>(
        'select count(*)::integer as count from sales_connection',
      );
      if (count >= MOST_CONNECTIONS) throw new TooManySalesConnections(MOST_CONNECTIONS);
      await tx.query(
        `insert into sales_connection (id, workspace_id, kind, settings, name, language, automatic, paused, quiet,
           created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
        [id, workspaceId, kind, this.connections.seal(id, settings), ...columnsOf(draft), this.clock.now()],
      );
      return { id, secret: settings.secret ?? null };
    });
  }

  /** Also wakes one that had been disabled: whoever saves it has put it right. */
  change(workspaceId: string, id: string, draft: ConnectionDraft): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const { kind, settings: known } = await this.connections.require(tx, id);
      const settings: FilledIn = settingsOf(kind, draft, known ?? {});
      await tx.query(
        `update sales_connection set settings = $2, name = $3, language = $4, automatic = $5, paused = $6, quiet = $7,
           updated_at = $8
         where id = $1`,
        [id, this.connections.seal(id, settings), ...columnsOf(draft), this.clock.now()],
      );
      await this.enable(tx, id);
    });
  }

  async enable(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      'update sales_connection set disabled_at = null, disabled_reason = null, not_before = null where id = $1',
      [id],
    );
    await wakeDeliveries(tx);
  }

  async remove(workspaceId: string, id: string): Promise<void> {
    const [, count] = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tx.query<[unknown, number]>('delete from sales_connection where id = $1', [id]),
    );
    if (count === 0) throw new SalesConnectionNotFound();
  }
}

const columnsOf = ({ name, language, automatic, paused, quiet }: ConnectionDraft) => [
  name,
  language ?? FIRST_LANGUAGE,
  automatic ?? [],
  paused ?? false,
  quiet ? JSON.stringify(quiet) : null,
];
