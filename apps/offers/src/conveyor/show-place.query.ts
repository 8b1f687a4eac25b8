import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Values } from '../segment-rules/values.js';
import { compileStages } from './reached-stage.policy.js';
import { Stages } from './stages.js';

export interface StageOfPerson {
  id: string;
  name: string;
  gets: string;
  /** Whether what it asks for is there. */
  received: boolean;
  /** Whether the person is here or further. */
  passed: boolean;
  byHand: boolean;
  recordedBy: string | null;
  note: string | null;
}

interface Looked {
  received: boolean[];
  reached: number;
}

/** What one person has given so far, stage by stage, and therefore why they are where they are. */
@Injectable()
export class ShowPlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly stages: Stages,
  ) {}

  execute(workspaceId: string, contactId: string): Promise<StageOfPerson[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const stages = await this.stages.list(tx, workspaceId);
      if (stages.length === 0) return [];
      const { received, reached } = await this.look(tx, workspaceId, contactId, stages);
      const records = await tx.query<{ stageId: string; memberName: string; note: string | null }[]>(
        'select stage_id as "stageId", member_name as "memberName", note from conveyor_record where contact_id = $1',
        [contactId],
      );
      const recordOf = new Map(records.map((record) => [record.stageId, record]));
      return stages.map(({ id, name, gets, get }, index) => ({
        id,
        name,
        gets,
        received: received[index]!,
        passed: index < reached,
        byHand: get.kind === 'by-hand',
        recordedBy: recordOf.get(id)?.memberName ?? null,
        note: recordOf.get(id)?.note ?? null,
      }));
    });
  }

  private async look(
    tx: Transaction,
    workspaceId: string,
    contactId: string,
    stages: Parameters<typeof compileStages>[0],
  ): Promise<Looked> {
    const values = new Values();
    const workspace = values.bind(workspaceId, 'uuid');
    const scope = {
      workspaceId: workspace,
      now: values.bind(this.clock.now(), 'timestamptz'),
      contactIds: values.bind([contactId], 'uuid[]'),
    };
    const { joins, received, reached } = compileStages(stages, values, scope);
    const [looked] = await tx.query<Looked[]>(
      `with ${values.given}
       select array[${received.join(', ')}]::boolean[] as received, ${reached} as reached
       from contact c ${joins} where c.workspace_id = ${workspace} and c.id = any(${scope.contactIds})`,
      values.list,
    );
    // Of whoever is not known yet nothing was received.
    return looked ?? { received: stages.map(() => false), reached: 0 };
  }
}
