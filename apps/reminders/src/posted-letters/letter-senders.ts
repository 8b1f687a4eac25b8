import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';

/** The line above the window, per workspace. */
@Injectable()
export class LetterSenders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  keep(workspaceId: string, line: string): Promise<void> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await tx.query(
        `insert into letter_sender (workspace_id, line) values ($1, $2)
         on conflict (workspace_id) do update set line = excluded.line`,
        [workspaceId, line],
      );
    });
  }

  read(workspaceId: string): Promise<string | null> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) => this.find(tx));
  }

  /** Null where nobody has written one. */
  async find(tx: Transaction): Promise<string | null> {
    const [row] = await tx.query<{ line: string }[]>('select line from letter_sender');
    return row?.line ?? null;
  }
}
