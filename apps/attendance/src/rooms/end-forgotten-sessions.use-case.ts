import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import { AttendanceConfig } from '../attendance.config.js';
import { PLANNED_END } from './planned-end.js';
import { EndSession } from './end-session.use-case.js';

interface Forgotten {
  workspaceId: string;
  sessionId: string;
  endedAt: Date;
}

/**
 * Ends sessions whose presenter forgot to. They end at their planned end, not when we noticed:
 * the hours in which a browser tab stayed open would otherwise count as the webinar's length. One that cannot be ended
 * keeps none of the others open.
 */
@Injectable()
export class EndForgottenSessions {
  private readonly logger = new Logger(EndForgottenSessions.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AttendanceConfig,
    private readonly endSession: EndSession,
  ) {}

  /** Fails when all are through and some could not be ended, so that they are tried again. */
  async execute(): Promise<void> {
    const failures: unknown[] = [];
    for (const session of await this.findDue()) {
      this.logger.log(`session ${session.sessionId} was never ended; ending it`);
      await this.endSession.execute(session).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some sessions could not be ended');
  }

  private findDue(): Promise<Forgotten[]> {
    return this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<Forgotten[]>(
        `select room.workspace_id as "workspaceId", room.session_id as "sessionId",
                greatest(${PLANNED_END}, room.offer_pushed_at) as "endedAt"
           from room join session on session.id = room.session_id
          where room.started_at is not null and room.ended_at is null
            and ${PLANNED_END} + make_interval(mins => $1) <= $2
          order by room.started_at`,
        [this.config.endForgottenAfterMinutes, this.clock.now()],
      ),
    );
  }
}
