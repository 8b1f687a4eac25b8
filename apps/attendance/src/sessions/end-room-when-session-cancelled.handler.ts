import { type Fact, SessionCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';

/**
 * A live session that is called off ends, and nothing is settled or announced: its people read that it was cancelled,
 * and must not read beside it that they missed it.
 */
@Injectable()
@HandlesEvent(SessionCancelled)
export class EndRoomWhenSessionCancelled implements EventHandler<typeof SessionCancelled> {
  async handle(facts: Fact<typeof SessionCancelled>[], tx: Transaction): Promise<void> {
    await tx.query(
      `with ended as (
         update room set ended_at = greatest(room.started_at, fact.time)
           from json_to_recordset($1::json) as fact("sessionId" uuid, time timestamptz)
          where room.session_id = fact."sessionId" and room.started_at is not null and room.ended_at is null
         returning room.session_id, room.ended_at
       )
       update poll set status = 'closed', closed_at = ended.ended_at
         from ended where poll.session_id = ended.session_id and poll.status = 'open'`,
      [JSON.stringify(facts.map(({ time, data }) => ({ sessionId: data.sessionId, time })))],
    );
  }
}
