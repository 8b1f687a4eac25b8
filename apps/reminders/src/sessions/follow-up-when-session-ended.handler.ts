import { Injectable } from '@nestjs/common';
import { type Fact, SessionEnded } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { RecheckWalks } from '../enrolments/recheck-walks.js';
import { Waves } from '../waves/waves.js';
import { Sessions } from './sessions.js';

/** The letters after the session are planned from its real end. */
@Injectable()
@HandlesEvent(SessionEnded)
export class FollowUpWhenSessionEnded implements EventHandler<typeof SessionEnded> {
  constructor(
    private readonly sessions: Sessions,
    private readonly waves: Waves,
    private readonly walks: RecheckWalks,
  ) {}

  async handle(facts: Fact<typeof SessionEnded>[], tx: Transaction): Promise<void> {
    for (const { workspaceId, time, data } of facts) {
      await this.sessions.end(tx, [
        {
          session_id: data.sessionId,
          workspace_id: workspaceId,
          started_at: data.startedAt,
          ended_at: data.endedAt,
        },
      ]);
      await this.waves.plan(tx, [data.sessionId], new Date(time));
    }
    await this.walks.ofSessions(
      tx,
      facts.map(({ data }) => data.sessionId),
    );
  }
}
