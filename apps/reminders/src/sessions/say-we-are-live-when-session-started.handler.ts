import { Injectable } from '@nestjs/common';
import { type Fact, SessionStarted } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Waves } from '../waves/waves.js';
import { Sessions } from './sessions.js';

/** "We are live" hangs on what happened and not on the plan; reminders of what was to come are over. */
@Injectable()
@HandlesEvent(SessionStarted)
export class SayWeAreLiveWhenSessionStarted implements EventHandler<typeof SessionStarted> {
  constructor(
    private readonly sessions: Sessions,
    private readonly waves: Waves,
  ) {}

  async handle(facts: Fact<typeof SessionStarted>[], tx: Transaction): Promise<void> {
    for (const { workspaceId, time, data } of facts) {
      await this.sessions.begin(tx, [
        { session_id: data.sessionId, workspace_id: workspaceId, started_at: data.startedAt },
      ]);
      await this.waves.plan(tx, [data.sessionId], new Date(time));
    }
  }
}
