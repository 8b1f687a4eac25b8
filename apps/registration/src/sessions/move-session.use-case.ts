import { Injectable } from '@nestjs/common';
import { SessionMoved } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { lockSession } from './lock-session.js';
import { UnknownTimeZone } from './session.errors.js';
import { ianaZone } from './time-zone.policy.js';

export interface MoveSessionCommand {
  workspaceId: string;
  sessionId: string;
  startsAtLocal: string;
  /** The session's own without it. */
  timeZone?: string;
}

/** Lets a session take place at another time and announces it; the same time again is no move. */
@Injectable()
export class MoveSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute({ workspaceId, sessionId, startsAtLocal, timeZone }: MoveSessionCommand): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const session = await lockSession(tx, sessionId);
      const zone = ianaZone(timeZone ?? session.timeZone);
      if (zone === null) throw new UnknownTimeZone();
      const previousStartsAt = session.startsAt.toISOString();
      if (!session.move({ startsAtLocal, timeZone: zone }, this.clock.now())) return;
      await tx.save(session);
      await this.outbox.add(tx, SessionMoved, {
        workspaceId,
        subject: sessionId,
        data: {
          sessionId,
          webinarId: session.webinarId,
          startsAt: session.startsAt.toISOString(),
          previousStartsAt,
          durationMinutes: session.durationMinutes,
          timeZone: session.timeZone,
          revision: session.revision,
        },
      });
    });
  }
}
