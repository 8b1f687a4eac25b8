import { Injectable } from '@nestjs/common';
import { type Fact, SessionMoved } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { RecheckWalks } from '../enrolments/recheck-walks.js';
import { Waves } from '../waves/waves.js';
import { Sessions } from './sessions.js';

/** Moves a few wave rows instead of everybody's reminders, and tells those who knew the old time. */
@Injectable()
@HandlesEvent(SessionMoved)
export class MoveWavesWhenSessionMoved implements EventHandler<typeof SessionMoved> {
  constructor(
    private readonly sessions: Sessions,
    private readonly waves: Waves,
    private readonly walks: RecheckWalks,
  ) {}

  async handle(facts: Fact<typeof SessionMoved>[], tx: Transaction): Promise<void> {
    await this.sessions.move(
      tx,
      facts.map(({ workspaceId, data }) => ({
        id: data.sessionId,
        workspace_id: workspaceId,
        webinar_id: data.webinarId,
        starts_at: data.startsAt,
        duration_minutes: data.durationMinutes,
        time_zone: data.timeZone,
        revision: data.revision,
      })),
    );
    for (const { data, time } of facts) await this.waves.plan(tx, [data.sessionId], new Date(time));
    await this.walks.ofSessions(
      tx,
      facts.map(({ data }) => data.sessionId),
    );
    await this.waves.giveNotice(
      tx,
      facts.map(({ workspaceId, time, data }) => ({
        notice: 'session-moved' as const,
        stepKey: `session-moved-${data.revision}`,
        sessionId: data.sessionId,
        workspaceId,
        dueAt: new Date(time),
        expiresAt: new Date(data.startsAt),
      })),
    );
  }
}
