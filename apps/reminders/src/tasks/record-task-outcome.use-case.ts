import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { CompleteTasks } from './complete-tasks.js';
import type { TaskView } from './list-tasks.query.js';
import type { TaskOutcome } from './task.js';
import { CallBackInThePast, OutcomeUnclear, TaskClosed, TaskNotFound } from './task.errors.js';
import { type TaskRow, tasksById } from './task-rows.js';
import { TaskWords } from './task-words.js';

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
    if (at <= this.clock.now() || (task.expires_at && task.expires_at <= at)) throw new CallBackInThePast();
    await tx.query(
      `update task set due_at = $2, call_back_at = $2, call_backs = call_backs + 1, note = coalesce($3, note)
       where id = $1`,
      [task.id, at, note ?? null],
    );
  }
}
