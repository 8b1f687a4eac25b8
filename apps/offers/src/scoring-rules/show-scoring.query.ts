import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Scorings, type StoredScoring } from './scorings.js';

export interface ShownScoring extends StoredScoring {
  /** Everybody is being counted again: how far that is. */
  counting: { done: number; total: number } | null;
}

/** By what a workspace scores at the moment. */
@Injectable()
export class ShowScoring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scorings: Scorings,
  ) {}

  execute(workspaceId: string): Promise<ShownScoring> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const stored = await this.scorings.find(tx, workspaceId);
      const [counting = null] = await tx.query<{ done: number; total: number }[]>(
        'select done, total from scoring_recount where workspace_id = $1',
        [workspaceId],
      );
      return { ...stored, counting };
    });
  }
}
