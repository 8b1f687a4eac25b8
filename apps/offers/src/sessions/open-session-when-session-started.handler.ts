import { Injectable } from '@nestjs/common';
import { type Fact, SessionStarted } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { wakeCountingOfMinutes } from '../engagements/minutes-in-room.js';
import { noteSessions } from './sessions.js';

/** From here on the hot list of the session is live, and whoever waits in the room begins to have minutes. */
@Injectable()
@HandlesEvent(SessionStarted, { projection: true })
export class OpenSessionWhenSessionStarted implements EventHandler<typeof SessionStarted> {
  async handle(facts: Fact<typeof SessionStarted>[], tx: Transaction): Promise<void> {
    await noteSessions(tx, facts, ({ data: { startedAt } }) => ({ started_at: startedAt }));
    await wakeCountingOfMinutes(tx);
  }
}
