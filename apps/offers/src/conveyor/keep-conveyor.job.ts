import { Injectable } from '@nestjs/common';
import { OwnDatabase, type Transaction, UnitOfWork, WokenJob } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { CONVEYOR_CHANNEL } from '../segment-members/segment-checks.js';
import { MovePeople } from './move-people.js';

/** Follows the facts: wakes when something changed about a person, or about the stages. Time alone moves nobody. */
@Injectable()
export class KeepConveyor extends WokenJob {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: MovePeople,
    database: OwnDatabase,
  ) {
    super({ name: 'conveyor', channel: CONVEYOR_CHANNEL, clock, database });
  }

  protected async step(): Promise<boolean> {
    const rebuilt = await this.alone((tx, now) => this.people.rebuild(tx, now));
    const moved = await this.alone((tx, now) => this.people.check(tx, now));
    return rebuilt || moved;
  }

  private alone(work: (tx: Transaction, now: Date) => Promise<boolean>): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await this.people.inTurn(tx);
      return work(tx, this.clock.now());
    });
  }

  protected dueAt(): Promise<null> {
    return Promise.resolve(null);
  }
}
