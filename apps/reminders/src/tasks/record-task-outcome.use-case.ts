import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { CompleteTasks } from './complete-tasks.js';
import type { TaskView } from './list-tasks.query.js';
import type { TaskOutcome } from './task.js';
import {
  CallBackInThePast,
  CallBackTooFar,
  OutcomeUnclear,
  TaskClosed,
  TaskNotFound,
} from './task.errors.js';
import { type TaskRow, tasksById } from './task-rows.js';
import { TaskWords } from './task-words.js';

/** A slip of the finger in the year must not stop a walk for good. */
const FARTHEST_CALL_BACK_MS = 180 * 24 * 60 * 60_000;

/** As much time is left after the new hour as there was after the one before; never less than there is now. */
const PUT_OFF = `
  update task set due_at = $2, call_back_at = $2, call_backs = call_backs + 1, note = coalesce($3, note),
    expires_at = greatest(expires_at, $2::timestamptz + (expires_at - due_at))
  where id = $1`;

/** The walk waits as long as its task does; answers whether there is a walk that does not wait any more. */
const WAIT_LONGER = `
  with waiting as (
  update enrolment e set due_at = t.expires_at, next_due_at = t.expires_at from task t
  where t.id = $1 and e.id = t.enrolment_id and e.version is not null and e.state in ('active', 'paused')
    and e.waiting_for = 'task-completed' and e.waiting_match->>'stepKey' = t.step_key and e.signal is null
    returning 1
  )
  select from task t join enrolment e on e.id = t.enrolment_id
  where t.id = $1 and e.version is not null and not exists (select from waiting)`;

export interface OutcomeCommand {
  taskId: string;
  outcome?: TaskOutcome;
  note?: string;
  callBackAt?: Date;
  /** The member's name. */
  by: string;
}

/** A member tells what came of a task, or when to try again. The first one to tell is believed. */
@Injectable()
export class RecordTaskOutcome {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly completeTasks: CompleteTasks,
    private readonly words: TaskWords,
    private readonly clock: Clock,
  ) {}

  async execute(workspaceId: string, command: OutcomeCommand): Promise<TaskView> {
    const { taskId, outcome, callBackAt } = command;
    if ((outcome === undefined) === (callBackAt === undefined)) throw new OutcomeUnclear();
    const now = this.clock.now();
    const task = await this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query('select id from task where id = $1 for update', [taskId]);
      const found = await this.find(tx, taskId, now);
      // Sent twice by an impatient finger, or by a connection that lost the answer.
      if (outcome !== undefined && found.state === 'done' && found.outcome === outcome) return found;
      if (found.state !== 'open') throw new TaskClosed(found.state);
      if (outcome === undefined) await this.callBack(tx, found, callBackAt!, command.note);
      else
        await this.completeTasks.execute(tx, [taskId], {
          outcome,
          note: command.note ?? null,
          by: command.by,
        });
      return this.find(tx, taskId, now);
    });
    return { ...this.words.of(task), task, now };
  }

  private async find(tx: Transaction, taskId: string, now: Date): Promise<TaskRow> {
    const [task] = await tasksById(tx, now, [taskId]);
    if (!task) throw new TaskNotFound();
    return task;
  }

  private async callBack(tx: Transaction, task: TaskRow, at: Date, note: string | undefined): Promise<void> {
    const ahead = at.getTime() - this.clock.now().getTime();
    if (ahead <= 0) throw new CallBackInThePast();
    if (ahead > FARTHEST_CALL_BACK_MS) throw new CallBackTooFar();
    await tx.query(PUT_OFF, [task.id, at, note ?? null]);
    const gone = await tx.query<object[]>(WAIT_LONGER, [task.id]);
    // The scheduler was faster: the walk has just gone on without an answer.
    if (gone.length > 0) throw new TaskClosed('expired');
  }
}
