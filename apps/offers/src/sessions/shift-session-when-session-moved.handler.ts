import { Injectable } from '@nestjs/common';
import { type Fact, SessionMoved } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Scores } from '../scores/scores.js';
import { noteSessions, UNLESS_OLDER } from './sessions.js';

/** Keeps start and length of a session as last planned. */
@Injectable()
@HandlesEvent(SessionMoved, { projection: true })
export class ShiftSessionWhenSessionMoved implements EventHandler<typeof SessionMoved> {
  constructor(private readonly scores: Scores) {}

  async handle(facts: Fact<typeof SessionMoved>[], tx: Transaction): Promise<void> {
    await noteSessions(
      tx,
      facts,
      ({ data: { startsAt, durationMinutes, revision } }) => ({
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
