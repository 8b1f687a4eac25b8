import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { PersonalSequences } from '../definitions/personal-sequences.js';
import { Plan } from '../definitions/plan.js';
import { DueSignal } from '../scheduling/due-signal.js';
import { SequenceNotPublished } from '../sequences/sequence.errors.js';
import { Tasks } from '../tasks/tasks.js';
import { type MovedTo, moveTo } from './version-move.policy.js';

export interface VersionMove {
  /** Where they stand today; nothing when they rest at the end. */
  from: string | null;
  /** Where they would stand; nothing at the end. */
  to: string | null;
  why: MovedTo['why'];
  people: number;
}

interface Standing {
  next_step: string | null;
  last_step: string | null;
  people: number;
}

const STANDING = `
  select next_step, last_step, count(*)::int as people from enrolment
  where sequence_id = $1 and version = $2 and state in ('active', 'paused') group by 1, 2 order by 3 desc`;

/** Whoever waits goes on waiting where the step is still the same; everybody else’s due time is found anew. */
const MOVE = `
  update enrolment e set
    version = $3, next_step = m.to_step, recheck = true, next_due_at = $4,
    waiting_for = case when m.stays then e.waiting_for end, waiting_match = case when m.stays then e.waiting_match end,
    signal = case when m.stays then e.signal end, arrived_at = case when m.stays then e.arrived_at else $4 end
  from json_to_recordset($5::json) as m (from_step text, last_step text, to_step text, stays boolean)
  where e.sequence_id = $1 and e.version = $2 and e.state in ('active', 'paused')
    and e.next_step is not distinct from m.from_step and e.last_step is not distinct from m.last_step`;

/** Takes people who walk an older version over into the newest, after a look at where each of them would stand. */
@Injectable()
export class MoveEnrolments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: PersonalSequences,
    private readonly clock: Clock,
    private readonly signal: DueSignal,
    private readonly tasks: Tasks,
  ) {}

  preview(workspaceId: string, id: string, fromVersion: number): Promise<VersionMove[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) =>
      (await this.plan(tx, id, fromVersion)).moves.map(({ standing, target }) => ({
        from: standing.next_step,
        to: target.step,
        why: target.why,
        people: standing.people,
      })),
    );
  }

  /** How many were moved. */
  execute(workspaceId: string, id: string, fromVersion: number): Promise<number> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.sequences.lock(tx, id);
      const { moves, newest } = await this.plan(tx, id, fromVersion);
      const rows = moves.map(({ standing, target }) => ({
        from_step: standing.next_step,
        last_step: standing.last_step,
        to_step: target.step,
        stays: target.why === 'same-step',
      }));
      const now = this.clock.now();
      const parameters = [id, fromVersion, newest, now, JSON.stringify(rows)];
      const [, moved] = await tx.query<[unknown, number]>(MOVE, parameters);
      await this.tasks.cancelLeft(tx, id, newest, now);
      await this.signal.raise(tx);
      return moved;
    });
  }

  /** The version that people would leave, and the one that would take them in. */
  async versions(tx: Transaction, id: string, fromVersion: number): Promise<{ before: Plan; after: Plan }> {
    const { liveVersion } = await this.sequences.find(tx, id);
    if (liveVersion === null) throw new SequenceNotPublished();
    return {
      before: new Plan(id, fromVersion, await this.sequences.version(tx, id, fromVersion)),
      after: new Plan(id, liveVersion, await this.sequences.version(tx, id, liveVersion)),
    };
  }

  private async plan(
    tx: Transaction,
    id: string,
    fromVersion: number,
  ): Promise<{ newest: number; moves: { standing: Standing; target: MovedTo }[] }> {
    const { before, after } = await this.versions(tx, id, fromVersion);
    const standing = await tx.query<Standing[]>(STANDING, [id, fromVersion]);
    return {
      newest: after.version,
      moves: standing.map((row) => ({
        standing: row,
        target: moveTo(before, after, row.next_step, row.last_step),
      })),
    };
  }
}
