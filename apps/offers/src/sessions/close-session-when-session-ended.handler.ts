import { Injectable } from '@nestjs/common';
import { type Fact, SessionEnded } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { noteSessions } from './sessions.js';

/** After the end nobody joins late, so nobody is shown the pushed offer by coming in. */
@Injectable()
@HandlesEvent(SessionEnded, { projection: true })
export class CloseSessionWhenSessionEnded implements EventHandler<typeof SessionEnded> {
  handle(facts: Fact<typeof SessionEnded>[], tx: Transaction): Promise<void> {
    return noteSessions(tx, facts, ({ data: { startedAt, endedAt } }) => ({
      started_at: startedAt,
      ended_at: endedAt,
    }));
  }
}
