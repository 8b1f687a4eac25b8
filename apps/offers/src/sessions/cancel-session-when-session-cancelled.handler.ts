import { Injectable } from '@nestjs/common';
import { type Fact, SessionCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { noteSessions, UNLESS_OLDER } from './sessions.js';

/** A cancelled session keeps its people: sales may still want to call them. */
@Injectable()
@HandlesEvent(SessionCancelled, { projection: true })
export class CancelSessionWhenSessionCancelled implements EventHandler<typeof SessionCancelled> {
  handle(facts: Fact<typeof SessionCancelled>[], tx: Transaction): Promise<void> {
    return noteSessions(tx, facts, ({ data: { revision } }) => ({ cancelled: true, revision }), UNLESS_OLDER);
  }
}
