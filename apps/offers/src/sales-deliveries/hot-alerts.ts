import { Injectable } from '@nestjs/common';
import { insertRows, newId, type Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { QuietHours } from '../sales-connections/connection-kinds.js';
import { wakeDeliveries } from './deliveries-channel.js';
import { afterQuiet } from './quiet-hours.policy.js';

/** Somebody whose score passed what the workspace calls very hot. */
export interface VeryHotPerson {
  contactId: string;
  registrationId: string;
  sessionId: string;
  score: number;
  /** In plain words. */
  reasons: readonly string[];
}

/** Tells colleagues in Slack and Telegram of the very hot, at most once per person and session. */
@Injectable()
export class HotAlerts {
  constructor(private readonly clock: Clock) {}

  /** In the transaction in which they became hot. Tells how many alerts were queued. */
  async queue(tx: Transaction, workspaceId: string, people: readonly VeryHotPerson[]): Promise<number> {
    if (people.length === 0) return 0;
    const connections = await tx.query<{ id: string; quiet: QuietHours | null }[]>(
      `select id, quiet from sales_connection
       where workspace_id = $1 and kind in ('slack', 'telegram') and not paused order by id`,
      [workspaceId],
    );
    const now = this.clock.now();
    const rows = connections.flatMap(({ id, quiet }) =>
      people.map(({ contactId, registrationId, sessionId, score, reasons }) => ({
        id: newId(),
        workspace_id: workspaceId,
        connection_id: id,
        contact_id: contactId,
        registration_id: registrationId,
        session_id: sessionId,
        why: 'alert',
        told: { score, reasons },
        state: 'waiting',
        attempts: 0,
        due_at: afterQuiet(now, quiet),
        queued_at: now,
      })),
    );
    const queued = await insertRows(tx, 'sales_delivery', rows, { onConflict: 'do nothing', returning: '1' });
    if (queued.length > 0) await wakeDeliveries(tx);
    return queued.length;
  }
}
