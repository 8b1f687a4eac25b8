import { Injectable } from '@nestjs/common';
import { type Fact, SessionScheduled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { RecheckWalks } from '../enrolments/recheck-walks.js';
import { Waves } from '../waves/waves.js';
import { Sessions } from './sessions.js';

/** A new date gets its reminders as a few rows, long before anybody has registered. */
@Injectable()
@HandlesEvent(SessionScheduled)
export class PlanWavesWhenSessionScheduled implements EventHandler<typeof SessionScheduled> {
  constructor(
    private readonly sessions: Sessions,
    private readonly waves: Waves,
    private readonly walks: RecheckWalks,
  ) {}

  async handle(facts: Fact<typeof SessionScheduled>[], tx: Transaction): Promise<void> {
    await this.sessions.schedule(
      tx,
      facts.map(({ workspaceId, data }) => ({
        id: data.sessionId,
        workspace_id: workspaceId,
        webinar_id: data.webinarId,
        title: data.title,
        presenter_name: data.presenterName,
        presenter_email: data.presenterEmail,
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
  }
}
