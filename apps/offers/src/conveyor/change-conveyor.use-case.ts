import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@funnelcast/persistence';
import { Clock, type FieldProblem } from '@funnelcast/service-kit';
import { CONVEYOR_CHANNEL } from '../segment-members/segment-checks.js';
import { clausesOf } from '../segment-rules/rule.js';
import { ConveyorNotUnderstood } from './conveyor.errors.js';
import type { ConveyorStage } from './conveyor-stage.js';
import { MovePeople } from './move-people.js';
import { parseGet } from './parse-get.policy.js';
import { Stages } from './stages.js';

/** All gets of a conveyor are looked at in one statement. */
const MOST_CONDITIONS = 60;

export type StageDraft = Omit<ConveyorStage, 'id' | 'get'> & { id: string | null; get: unknown };

/** Sets the stages, all at once. Who is in one that stays keeps the place; everybody is looked at again right after. */
@Injectable()
export class ChangeConveyor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly stages: Stages,
    private readonly people: MovePeople,
  ) {}

  execute(workspaceId: string, drafts: readonly StageDraft[]): Promise<void> {
    const now = this.clock.now();
    const read = readStages(drafts);
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      await this.people.inTurn(tx);
      const known = new Set((await this.stages.list(tx, workspaceId)).map(({ id }) => id));
      // An id of nowhere, or of somebody else, is a new stage.
      const stages = read.map((stage) => ({
        ...stage,
        id: stage.id && known.has(stage.id) ? stage.id : newId(),
      }));
      await this.stages.write(tx, workspaceId, stages);
      await tx.query(
        `insert into conveyor (workspace_id, changed_at, rebuild_at) values ($1, $2, $2)
         on conflict (workspace_id) do update set changed_at = excluded.changed_at, rebuild_at = excluded.rebuild_at`,
        [workspaceId, now],
      );
      // Whoever did not see the first conveyor of a workspace is waited for: the first look sees what they changed.
      if (known.size === 0) await tx.query('lock table conveyor_check in share row exclusive mode');
      await tx.query(`select pg_notify('${CONVEYOR_CHANNEL}', '')`);
    });
  }
}

function readStages(drafts: readonly StageDraft[]): (Omit<ConveyorStage, 'id'> & { id: string | null })[] {
  const problems: FieldProblem[] = [];
  const stages = drafts.map((draft, index) => ({
    ...draft,
    get: parseGet(draft.get, `/stages/${index}/get`, problems),
  }));
  const names = drafts.map(({ name }) => name.toLowerCase());
  const ids = drafts.map(({ id }) => id);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index)
      problems.push({
        pointer: `/stages/${index}/name`,
        rule: 'isUnique',
        message: 'another stage has this name',
      });
    if (ids[index] !== null && ids.indexOf(ids[index]!) < index)
      problems.push({
        pointer: `/stages/${index}/id`,
        rule: 'isUnique',
        message: 'another stage has this id',
      });
  }
  const conditions = stages.flatMap(({ get }) => (get.kind === 'rule' ? clausesOf(get.rule) : []));
  if (conditions.length > MOST_CONDITIONS)
    problems.push({
      pointer: '/stages',
      rule: 'size',
      message: `all rules may have ${MOST_CONDITIONS} conditions`,
    });
  if (problems.length > 0) throw new ConveyorNotUnderstood(problems);
  return stages;
}
