import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, type PageAsked, type PageOf, pageOf, readCursor } from '@funnelcast/service-kit';
import { type TaskFilter, type TaskRow, tasksAfter } from './task-rows.js';
import { type TaskText, TaskWords } from './task-words.js';

export interface TaskView extends TaskText {
  task: TaskRow;
  /** At which the list was made: local times are counted from it. */
  now: Date;
}

/** What a workspace's people have to do, the first due first. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly words: TaskWords,
    private readonly clock: Clock,
  ) {}

  async execute(
    workspaceId: string,
    { cursor, limit, ...filter }: PageAsked & TaskFilter,
  ): Promise<PageOf<TaskView>> {
    const [dueAt, id] = readCursor(cursor, ['instant', 'uuid']) ?? [];
    const now = this.clock.now();
    const after = dueAt === undefined ? null : { dueAt: String(dueAt), id: String(id) };
    const rows = await this.unitOfWork.inWorkspace(workspaceId, (tx) =>
      tasksAfter(tx, now, filter, after, limit + 1),
    );
    const page = pageOf(rows, limit, (last) => [last.due_at.toISOString(), last.id]);
    return { ...page, items: page.items.map((task) => ({ ...this.words.of(task), task, now })) };
  }
}
