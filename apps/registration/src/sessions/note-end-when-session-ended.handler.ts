import { Injectable } from '@nestjs/common';
import { type Fact, SessionEnded } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';

/** Nobody registers for what has ended, however early it was; both times are told, should the start not have been heard. */
@Injectable()
@HandlesEvent(SessionEnded)
export class NoteEndWhenSessionEnded implements EventHandler<typeof SessionEnded> {
  async handle(facts: Fact<typeof SessionEnded>[], tx: Transaction): Promise<void> {
    await tx.query(
      `update session set started_at = fact."startedAt", ended_at = fact."endedAt"
       from json_to_recordset($1::json)
         as fact ("workspaceId" uuid, "sessionId" uuid, "startedAt" timestamptz, "endedAt" timestamptz)
       where session.id = fact."sessionId" and session.workspace_id = fact."workspaceId"`,
      [JSON.stringify(facts.map(({ workspaceId, data }) => ({ ...data, workspaceId })))],
    );
  }
}
