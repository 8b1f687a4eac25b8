import { Injectable } from '@nestjs/common';
import type { Transaction } from '@funnelcast/persistence';
import { SecretBox } from '@funnelcast/service-kit';
import type { AutomaticReason, ConnectionKind, QuietHours } from './connection-kinds.js';
import type { FilledIn } from './connection-settings.policy.js';
import { SalesConnectionNotFound } from './sales-connections.errors.js';

export interface Connection {
  id: string;
  workspaceId: string;
  kind: ConnectionKind;
  name: string;
  /** In which it is told of people. */
  language: string;
  /** Null when they were sealed under another secret of the installation. */
  settings: FilledIn | null;
  automatic: AutomaticReason[];
  paused: boolean;
  quiet: QuietHours | null;
  disabledAt: Date | null;
  disabledReason: string | null;
}

export type ConnectionRow = Omit<Connection, 'settings'> & { sealed: string };

export const CONNECTION_COLUMNS = `
  c.id, c.workspace_id as "workspaceId", c.kind, c.name, c.language, c.settings as sealed, c.automatic, c.paused, c.quiet,
  c.disabled_at as "disabledAt", c.disabled_reason as "disabledReason"`;

/** CRMs and chats of a workspace. They hold its secrets, so these lie sealed, each for its own row. */
@Injectable()
export class Connections {
  constructor(private readonly box: SecretBox) {}

  async require(tx: Transaction, id: string): Promise<Connection> {
    const [row] = await tx.query<ConnectionRow[]>(
      `select ${CONNECTION_COLUMNS} from sales_connection c where c.id = $1`,
      [id],
    );
    if (!row) throw new SalesConnectionNotFound();
    return this.opened(row);
  }

  opened({ sealed, ...row }: ConnectionRow): Connection {
    const text = this.box.open(placeOf(row.id), sealed);
    return { ...row, settings: text === null ? null : (JSON.parse(text) as FilledIn) };
  }

  seal(id: string, settings: FilledIn): string {
    return this.box.seal(placeOf(id), JSON.stringify(settings));
  }
}

/** Settings that were copied into another row must not open there. */
const placeOf = (id: string): string => `sales_connection ${id}`;
