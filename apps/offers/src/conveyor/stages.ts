import { Injectable } from '@nestjs/common';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import type { ConveyorStage } from './conveyor-stage.js';
import { getJson, parseGet } from './parse-get.policy.js';

const STAGES = `
  select id, name, result, owner, gives, gets, script, get, overtakes, stuck_days as "stuckDays"
  from conveyor_stage where workspace_id = $1 order by position`;

/** The conveyor of a workspace, as it is stored. */
@Injectable()
export class Stages {
  async list(tx: Transaction, workspaceId: string): Promise<ConveyorStage[]> {
    const rows = await tx.query<(Omit<ConveyorStage, 'get'> & { get: unknown })[]>(STAGES, [workspaceId]);
    return rows.map((row) => ({ ...row, get: parseGet(row.get, '', []) }));
  }

  /** Ids that stay keep people where they are, and since when. */
  async write(tx: Transaction, workspaceId: string, stages: readonly ConveyorStage[]): Promise<void> {
    await tx.query('delete from conveyor_record r where r.workspace_id = $1 and r.stage_id <> all($2)', [
      workspaceId,
      stages.map(({ id }) => id),
    ]);
    await tx.query('delete from conveyor_stage where workspace_id = $1', [workspaceId]);
    await insertRows(
      tx,
      'conveyor_stage',
      stages.map(({ stuckDays, get, ...stage }, position) => ({
        ...stage,
        workspace_id: workspaceId,
        position,
        get: getJson(get),
        stuck_days: stuckDays,
      })),
    );
  }
}
