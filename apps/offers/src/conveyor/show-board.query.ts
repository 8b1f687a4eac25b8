import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import type { ConveyorStage } from './conveyor-stage.js';
import { Stages } from './stages.js';

export interface StageOnBoard extends ConveyorStage {
  people: number;
  stuck: number;
  /** Here or further. */
  reached: number;
}

export interface Board {
  /** Whether everybody is being looked at: the numbers are about to change. */
  counting: boolean;
  stages: StageOnBoard[];
}

const COUNTS = `
  select s.id, count(p.contact_id)::int as people,
    (count(p.contact_id) filter (where p.since < $2::timestamptz - make_interval(days => s.stuck_days)))::int as stuck
  from conveyor_stage s left join conveyor_place p on p.workspace_id = s.workspace_id and p.stage_id = s.id
  where s.workspace_id = $1 group by s.id`;

/** The funnel as stages, with the people in each; null while the workspace has none. */
@Injectable()
export class ShowBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly stages: Stages,
  ) {}

  execute(workspaceId: string): Promise<Board | null> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const [conveyor] = await tx.query<{ rebuildAt: Date | null }[]>(
        'select rebuild_at as "rebuildAt" from conveyor where workspace_id = $1',
        [workspaceId],
      );
      if (!conveyor) return null;
      const stages = await this.stages.list(tx, workspaceId);
      const counts = await tx.query<{ id: string; people: number; stuck: number }[]>(COUNTS, [
        workspaceId,
        this.clock.now(),
      ]);
      const of = new Map(counts.map((count) => [count.id, count]));
      let reached = 0;
      const shown = stages.toReversed().map((stage): StageOnBoard => {
        const { people, stuck } = of.get(stage.id)!;
        reached += people;
        return { ...stage, people, stuck, reached };
      });
      return { counting: conveyor.rebuildAt !== null, stages: shown.toReversed() };
    });
  }
}
