import { Injectable } from '@nestjs/common';
import { type Fact, SessionStarted } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { noteSessions } from './sessions.js';

/** From here on the hot list of the session is live. */
@Injectable()
@HandlesEvent(SessionStarted, { projection: true })
export class OpenSessionWhenSessionStarted implements EventHandler<typeof SessionStarted> {
  handle(facts: Fact<typeof SessionStarted>[], tx: Transaction): Promise<void> {
    return noteSessions(tx, facts, ({ data: { startedAt } }) => ({ started_at: startedAt }));
  }
}
