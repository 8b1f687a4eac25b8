import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { DueSignal } from '../scheduling/due-signal.js';
import { SequenceArchived, SequenceNotPublished } from '../sequences/sequence.errors.js';
import { holdTouches, releaseTouches } from '../enrolments/held-touches.js';
import { endPauseFor, isPausedFor, pauseFor } from '../enrolments/pauses.js';
import { PersonalSequences, type PersonalSequence, type SequenceState } from './personal-sequences.js';

/** Since when, so that whom the calendar would have begun meanwhile is known afterwards. */
const STANDS = `update sequence set stood_since = $2 where id = $1 and state = 'live'`;
const GOES_ON = `
  update sequence set stood_until = $2, timer_due_at = case when timer_due_at is not null then $2::timestamptz end
  where id = $1 and state = 'paused'`;

/** Stops a whole sequence for a while, or puts it away. Everybody stays where they are; what is queued is held too. */
@Injectable()
export class ControlSequence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly clock: Clock,
    private readonly signal: DueSignal,
  ) {}

  pause(workspaceId: string, id: string): Promise<PersonalSequence> {
    return this.change(workspaceId, id, async (tx, { state, liveVersion }) => {
      if (state === 'archived') throw new SequenceArchived();
      if (liveVersion === null) throw new SequenceNotPublished();
      await this.hold(tx, id);
      return 'paused';
    });
  }

  /** What has become stale meanwhile is skipped, with that reason. */
  resume(workspaceId: string, id: string): Promise<PersonalSequence> {
    return this.change(workspaceId, id, async (tx, { state, liveVersion }) => {
      if (state === 'archived') throw new SequenceArchived();
      if (liveVersion === null) throw new SequenceNotPublished();
      await this.release(tx, id);
      return 'live';
    });
  }

  archive(workspaceId: string, id: string): Promise<PersonalSequence> {
    return this.change(workspaceId, id, async (tx) => {
      await this.hold(tx, id);
      return 'archived';
    });
  }

  /** Out of the archive it comes as it was put there: standing still. */
  restore(workspaceId: string, id: string): Promise<PersonalSequence> {
    return this.change(workspaceId, id, async (_, { state, liveVersion }) => {
      if (state !== 'archived') return state;
      return liveVersion === null ? 'draft' : 'paused';
    });
  }

  private change(
    workspaceId: string,
    id: string,
    decide: (tx: Transaction, sequence: PersonalSequence) => Promise<SequenceState>,
  ): Promise<PersonalSequence> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const state = await decide(tx, await this.sequences.lock(tx, id));
      await tx.query('update sequence set state = $2 where id = $1', [id, state]);
      await this.signal.raise(tx);
      return this.sequences.find(tx, id);
    });
  }

  private async hold(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update enrolment set ${pauseFor('sequence')}
       where sequence_id = $1 and version is not null and state in ('active', 'paused')`,
      [id],
    );
    await holdTouches(tx, 'e.sequence_id = $1', [id]);
    await tx.query(STANDS, [id, this.clock.now()]);
  }

  private async release(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update enrolment set ${endPauseFor('sequence')}
       where sequence_id = $1 and version is not null and ${isPausedFor('sequence')}`,
      [id],
    );
    await releaseTouches(tx, 'e.sequence_id = $1', [id]);
    await tx.query(GOES_ON, [id, this.clock.now()]);
  }
}
