import { type Fact, SessionMoved } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { tellSessionsChanged } from './session-changes.js';

/** The countdown in the room follows the session; the last revision of a page wins. */
@Injectable()
@HandlesEvent(SessionMoved, { projection: true })
export class MoveRoomWhenSessionMoved implements EventHandler<typeof SessionMoved> {
  async handle(facts: Fact<typeof SessionMoved>[], tx: Transaction): Promise<void> {
    await tx.query(
      `update session set starts_at = moved."startsAt", duration_minutes = moved."durationMinutes",
              revision = moved.revision
         from (select distinct on ("sessionId") *
                 from json_to_recordset($1::json)
                   as fact("sessionId" uuid, "startsAt" timestamptz, "durationMinutes" int, revision int)
                order by "sessionId", revision desc) moved
        where session.id = moved."sessionId" and session.revision < moved.revision`,
      [JSON.stringify(facts.map(({ data }) => data))],
    );
    await tellSessionsChanged(
      tx,
      facts.map(({ data }) => data.sessionId),
    );
  }
}
