import { Injectable } from '@nestjs/common';
import { OwnDatabase, UnitOfWork, WokenJob } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { LEADS_CHANNEL } from './lead-checks.js';
import { LeadWork } from './lead-work.js';

/** Follows the facts: wakes when something changed about a contact, and when fading moves one to another class. */
@Injectable()
export class KeepLeadsCurrent extends WokenJob {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly work: LeadWork,
    database: OwnDatabase,
  ) {
    super({ name: 'leads', channel: LEADS_CHANNEL, clock, database });
  }

  protected step(): Promise<boolean> {
    return this.work.step(this.clock.now());
  }

  protected async dueAt(): Promise<Date | null> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<{ at: Date | null }[]>('select min(due_at) as at from lead where due_at is not null'),
    );
    return next!.at;
  }
}
