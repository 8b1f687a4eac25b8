import { Injectable } from '@nestjs/common';
import { type Fact, SessionScheduled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Scores } from '../scores/scores.js';
import { noteSessions, UNLESS_OLDER } from './sessions.js';

/** The planned length is what minutes are compared with until the session has really ended. */
@Injectable()
@HandlesEvent(SessionScheduled, { projection: true })
export class ListSessionWhenSessionScheduled implements EventHandler<typeof SessionScheduled> {
  constructor(private readonly scores: Scores) {}

  async handle(facts: Fact<typeof SessionScheduled>[], tx: Transaction): Promise<void> {
    await noteSessions(
      tx,
      facts,
      ({ data: { title, startsAt, durationMinutes, revision } }) => ({
        title,
        starts_at: startsAt,
        duration_minutes: durationMinutes,
        revision,
      }),
      UNLESS_OLDER,
    );
    await this.scores.refreshSessions(
      tx,
      facts.map(({ data }) => data.sessionId),
    );
  }
}
