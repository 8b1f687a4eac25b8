import { type Fact, SessionCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Injectable } from '@nestjs/common';
import { tellSessionsChanged } from './session-changes.js';

/** Nobody waits in the room of a session that does not take place. */
@Injectable()
@HandlesEvent(SessionCancelled, { projection: true })
export class CloseRoomWhenSessionCancelled implements EventHandler<typeof SessionCancelled> {
  async handle(facts: Fact<typeof SessionCancelled>[], tx: Transaction): Promise<void> {
    const sessionIds = facts.map(({ data }) => data.sessionId);
    await tx.query('update session set cancelled = true where id = any($1::uuid[])', [sessionIds]);
    await tellSessionsChanged(tx, sessionIds);
  }
}
