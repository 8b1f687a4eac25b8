import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { People } from '../conditions/people.js';
import { Plans } from '../definitions/plans.js';
import { findWalks } from '../enrolments/due-walks.js';
import { LadderAhead } from './ladder-ahead.js';
import { gatesOf } from './reachability.js';
import { type Foreseen, simulate } from './simulate.policy.js';

export interface Ahead extends Foreseen {
  enrolmentId: string;
  sequenceId: string;
  sequenceName: string;
  stepName: string | null;
}

/** What is planned for one person in all sequences, as things stand today. */
@Injectable()
export class LookAhead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: Plans,
    private readonly people: People,
    private readonly clock: Clock,
    private readonly ladder: LadderAhead,
  ) {}

  execute(workspaceId: string, contactId: string): Promise<Ahead[]> {
    return this.unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const active = await tx.query<{ id: string; name: string }[]>(
        `select e.id, q.name from enrolment e join sequence q on q.id = e.sequence_id
         where e.contact_id = $1 and e.version is not null and e.state = 'active'`,
        [contactId],
      );
      const walks = await findWalks(
        tx,
        active.map(({ id }) => id),
        this.clock.now(),
      );
      const planOf = await this.plans.of(
        tx,
        walks.map(({ walk }) => walk),
      );
      const people = await this.people.withHistory(tx, walks);
      const ahead: Ahead[] = await this.ladder.of(tx, contactId, this.clock.now());
      for (const { walk, around, webinarId } of walks) {
        const plan = planOf(walk);
        if (!plan) continue;
        const gateOf = await gatesOf(tx, [contactId], plan);
        const foreseen = simulate(walk, plan, people.get(contactId)!, around, {
          assumptions: { branches: {} },
          gate: gateOf(contactId, webinarId),
        });
        ahead.push(
          ...foreseen.map((entry) => ({
            ...entry,
            enrolmentId: walk.id,
            sequenceId: walk.sequenceId,
            sequenceName: active.find(({ id }) => id === walk.id)!.name,
            stepName: (entry.stepKey && plan.step(entry.stepKey)?.name) ?? null,
          })),
        );
      }
      return ahead.sort((one, other) => one.at.getTime() - other.at.getTime());
    });
  }
}
