import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import type { Cell, Stage } from '../scoring-rules/scoring.js';

export interface MatrixCount {
  cell: Cell;
  stage: Stage;
  people: number;
}

const COUNTS = `
  select cell, stage, count(*)::integer as people from lead where workspace_id = $1
  group by cell, stage order by cell, stage`;

/** How many people stand in each cell, by their stage. */
@Injectable()
export class LeadMatrix {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(workspaceId: string): Promise<MatrixCount[]> {
    return this.unitOfWork.inWorkspace(workspaceId, (tx) => tx.query(COUNTS, [workspaceId]));
  }
}
