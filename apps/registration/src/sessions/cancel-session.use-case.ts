import { Injectable } from '@nestjs/common';
import { SessionCancelled } from '@funnelcast/contracts';
import { Outbox } from '@funnelcast/messaging';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { lockSession } from './lock-session.js';

export interface CancelSessionCommand {
  workspaceId: string;
  sessionId: string;
}

/** Calls a session off and announces it; once is enough. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute({ workspaceId, sessionId }: CancelSessionCommand): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const session = await lockSession(tx, sessionId);
      if (!session.cancel(this.clock.now())) return;
      await tx.save(session);
      const { webinarId, revision } = session;
      await this.outbox.add(tx, SessionCancelled, {
        workspaceId,
        subject: sessionId,
        data: { sessionId, webinarId, revision },
      });
    });
  }
}
