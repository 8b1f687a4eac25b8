import { Injectable } from '@nestjs/common';
import { type Fact, SessionCancelled } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { RecheckWalks } from '../enrolments/recheck-walks.js';
import { Waves } from '../waves/waves.js';
import { Sessions } from './sessions.js';

const NOTICE_LIVES_MS = 2 * 24 * 60 * 60_000;

/** Stops every reminder of the session with one statement, and takes it out of people's calendars. */
@Injectable()
@HandlesEvent(SessionCancelled)
export class CancelWavesWhenSessionCancelled implements EventHandler<typeof SessionCancelled> {
  constructor(
    private readonly sessions: Sessions,
    private readonly waves: Waves,
    private readonly walks: RecheckWalks,
  ) {}

  async handle(facts: Fact<typeof SessionCancelled>[], tx: Transaction): Promise<void> {
    await this.sessions.cancel(
      tx,
      facts.map(({ workspaceId, data }) => ({
        id: data.sessionId,
        workspace_id: workspaceId,
        webinar_id: data.webinarId,
        revision: data.revision,
      })),
    );
    await this.waves.cancel(
      tx,
      facts.map(({ data }) => data.sessionId),
      'session-cancelled',
    );
    await this.walks.ofSessions(
      tx,
      facts.map(({ data }) => data.sessionId),
    );
    await this.waves.giveNotice(
      tx,
      facts.map(({ workspaceId, time, data }) => ({
        notice: 'session-cancelled' as const,
        stepKey: 'session-cancelled',
        sessionId: data.sessionId,
        workspaceId,
        dueAt: new Date(time),
        expiresAt: new Date(Date.parse(time) + NOTICE_LIVES_MS),
      })),
    );
  }
}
