import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { DueSignal } from '../scheduling/due-signal.js';
import { EnrolmentNotFound } from '../sequences/sequence.errors.js';
import { Tasks } from '../tasks/tasks.js';
import { endPauseFor, isPausedFor, pauseFor } from './pauses.js';
import { holdTouches, releaseTouches } from './held-touches.js';

const BY_HAND = 'by-hand';

/** Pauses, resumes or ends one person’s walk. */
@Injectable()
export class ControlEnrolment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly signal: DueSignal,
    private readonly tasks: Tasks,
  ) {}

  pause(workspaceId: string, id: string): Promise<void> {
    return this.change(workspaceId, id, async (tx) => {
      await tx.query(
        `update enrolment set ${pauseFor(BY_HAND)} where id = $1 and state in ('active', 'paused')`,
        [id],
      );
      await holdTouches(tx, 'e.id = $1', [id]);
    });
  }

  /** A member may send on who has left the segment, but nobody in a sequence that stands still. */
  resume(workspaceId: string, id: string): Promise<void> {
    return this.change(workspaceId, id, async (tx) => {
      for (const reason of [BY_HAND, 'left-segment'] as const)
        await tx.query(
          `update enrolment set ${endPauseFor(reason)} where id = $1 and ${isPausedFor(reason)}`,
          [id],
        );
      await releaseTouches(tx, 'e.id = $1', [id]);
    });
  }

  end(workspaceId: string, id: string): Promise<void> {
    return this.change(workspaceId, id, async (tx) => {
      await this.tasks.cancelOf(tx, [id], 'sequence-ended');
      await tx.query(
        `update enrolment set state = 'ended', ended_because = '${BY_HAND}', ended_at = $2, next_due_at = null,
           waiting_for = null
         where id = $1 and state in ('active', 'paused')`,
        [id, this.clock.now()],
      );
    });
  }

  private change(
    workspaceId: string,
    id: string,
    work: (tx: Transaction) => Promise<unknown>,
  ): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const found = await tx.query<object[]>(
        'select from enrolment where id = $1 and version is not null for update',
        [id],
      );
      if (found.length === 0) throw new EnrolmentNotFound();
      await work(tx);
      await this.signal.raise(tx);
    });
  }
}
