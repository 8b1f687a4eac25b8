import { Injectable } from '@nestjs/common';
import { insertRows, newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { CountAgain } from '../leads/count-again.js';
import { parseScoring } from './parse-scoring.policy.js';
import type { Scoring } from './scoring.js';
import { scoringDifferences } from './scoring-differences.policy.js';
import { ScoringChangedMeanwhile } from './scoring-rules.errors.js';
import { Scorings } from './scorings.js';

export interface SaveScoringCommand {
  workspaceId: string;
  memberName: string;
  /** The one that was looked at when the change was made. */
  revision: number;
  scoring: Scoring;
}

/** Puts other rules in force, keeps who changed what, and begins to count everybody again. */
@Injectable()
export class SaveScoring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly scorings: Scorings,
    private readonly again: CountAgain,
  ) {}

  execute({ workspaceId, memberName, revision, scoring: given }: SaveScoringCommand): Promise<void> {
    const scoring = parseScoring(given);
    const now = this.clock.now();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.scorings.inTurn(tx, workspaceId);
      const before = await this.scorings.find(tx, workspaceId);
      if (before.revision !== revision) throw new ScoringChangedMeanwhile();
      const changes = scoringDifferences(before.scoring, scoring);
      if (changes.length === 0) return;
      const next = revision + 1;
      await this.scorings.write(tx, workspaceId, {
        scoring,
        revision: next,
        updatedAt: now,
        updatedBy: memberName,
      });
      await insertRows(tx, 'scoring_change', [
        { id: newId(), workspace_id: workspaceId, revision: next, member_name: memberName, changes, at: now },
      ]);
      await this.again.begin(tx, workspaceId);
    });
  }
}
