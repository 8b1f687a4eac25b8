import { Injectable } from '@nestjs/common';
import { type Fact, SessionStarted } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

/** A session that people sit in is not moved any more, and stays open to others until it really ends. */
@Injectable()
@HandlesEvent(SessionStarted)
export class NoteStartWhenSessionStarted implements EventHandler<typeof SessionStarted> {
  async handle(facts: Fact<typeof SessionStarted>[], tx: Transaction): Promise<void> {
    await tx.query(
      `update session set started_at = fact."startedAt"
       from json_to_recordset($1::json) as fact ("workspaceId" uuid, "sessionId" uuid, "startedAt" timestamptz)
       where session.id = fact."sessionId" and session.workspace_id = fact."workspaceId"
         and session.started_at is null`,
      [JSON.stringify(facts.map(({ workspaceId, data }) => ({ ...data, workspaceId })))],
    );
  }
}
