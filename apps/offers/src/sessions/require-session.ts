import type { Transaction } from '@funnelcast/persistence';
import { SessionNotFound } from './sessions.errors.js';

/** An empty list would tell whoever mistyped an id, or came from another workspace, that the session exists. */
export async function requireSession(tx: Transaction, sessionId: string): Promise<void> {
  const rows: unknown[] = await tx.query(
    `select 1 from session where id = $1 union all (select 1 from engagement where session_id = $1 limit 1)`,
    [sessionId],
  );
  if (rows.length === 0) throw new SessionNotFound();
}
