import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { CompleteTasks } from '../tasks/complete-tasks.js';

/** A stack of letters went to the post: their tasks are done, and the sequences behind them go on. */
@Injectable()
export class MarkLettersPosted {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly completeTasks: CompleteTasks,
  ) {}

  /** Answers those that were open until now; to say it twice changes nothing. */
  execute(workspaceId: string, ids: readonly string[], by: string): Promise<string[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const letters = await tx.query<{ id: string }[]>(
        `select id from task where id = any($1) and kind = 'letter' order by id for update`,
        [ids],
      );
      const completion = { outcome: 'neutral' as const, note: null, by };
      return this.completeTasks.execute(
        tx,
        letters.map(({ id }) => id),
        completion,
      );
    });
  }
}
