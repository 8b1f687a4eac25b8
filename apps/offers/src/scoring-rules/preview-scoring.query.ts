import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { requireSession } from '../sessions/require-session.js';
import { parseScoring } from './parse-scoring.policy.js';
import { previewStatement } from './preview-statement.policy.js';
import { readScoring } from './read-scoring.policy.js';
import type { Cell, Scoring, Stage } from './scoring.js';

export interface Standing {
  rank: number;
  score: number;
  cell: Cell;
  stage: Stage;
}

export interface PreviewedPerson {
  registrationId: string;
  contactId: string;
  name: string;
  email: string;
  now: Standing;
  after: Standing;
  reasons: { points: number; text: string }[];
}

export interface Count<Name extends string> {
  name: Name;
  now: number;
  after: number;
}

export interface ScoringPreview {
  people: number;
  /** How many would change their place in the matrix. */
  moved: number;
  top: PreviewedPerson[];
  cells: Count<Cell>[];
  stages: Count<Stage>[];
}

/** How the list of a session, and where its people stand, would look by other rules; nothing is stored. */
@Injectable()
export class PreviewScoring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(workspaceId: string, sessionId: string, given: Scoring): Promise<ScoringPreview> {
    const scoring = readScoring(parseScoring(given));
    const now = this.clock.now();
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await requireSession(tx, sessionId);
      // Sums over a whole audience should find room in memory, and a table that is edited must not hold the rest up.
      await tx.query(`set local work_mem = '64MB'`);
      await tx.query(`set local statement_timeout = '20s'`);
      await tx.query(`set local enable_nestloop = off`);
      // Several processes cost a third more, on cores that a room full of people needs.
      await tx.query(`set local max_parallel_workers_per_gather = 0`);
      const { text, values } = previewStatement({ scoring, workspaceId, sessionId, now });
      const [preview] = await tx.query<ScoringPreview[]>(text, values);
      return preview!;
    });
  }
}
