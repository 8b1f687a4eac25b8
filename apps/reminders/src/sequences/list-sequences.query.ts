import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { type Sequence, Sequences } from './sequences.js';

/** The sequences of a workspace; the ladder is there even when nothing has needed it yet. */
@Injectable()
export class ListSequences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sequences: Sequences,
  ) {}

  execute(workspaceId: string): Promise<Sequence[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.sequences.ensureLadders(tx, [workspaceId]);
      return this.sequences.ofWorkspaces(tx, [workspaceId]);
    });
  }
}
