import { Injectable } from '@nestjs/common';
import { OwnDatabase, type Transaction, UnitOfWork, WokenJob } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { KeepMemberships } from './keep-memberships.js';
import { SEGMENTS_CHANNEL } from './segment-checks.js';
import { TellMemberships } from './tell-memberships.js';

const NEXT = `
  select least((select min(at) from segment_timer), (select min(rebuild_at) from segment where rebuild_at is not null)) as at`;

/** Follows the facts: wakes when something changed about a contact, and when a window of days ends for one. */
@Injectable()
export class KeepMembershipsCurrent extends WokenJob {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: KeepMemberships,
    private readonly tell: TellMemberships,
    database: OwnDatabase,
  ) {
    super({ name: 'segments', channel: SEGMENTS_CHANNEL, clock, database });
  }

  /** What is decided about somebody is told in the same commit; a rebuild has one of its own, since it may be long. */
  protected async step(): Promise<boolean> {
    const followed = await this.alone(async (tx, now) => {
      const checked = await this.memberships.check(tx, now);
      const told = await this.tell.execute(tx);
      return checked || told;
    });
    const rebuilt = await this.alone((tx, now) => this.memberships.rebuild(tx, now));
    const summarised = await this.alone((tx) => this.memberships.summarise(tx));
    return followed || rebuilt || summarised;
  }

  private alone(work: (tx: Transaction, now: Date) => Promise<boolean>): Promise<boolean> {
    return this.unitOfWork.acrossWorkspaces(async (tx) => {
      await this.memberships.inTurn(tx);
      return work(tx, this.clock.now());
    });
  }

  protected async dueAt(): Promise<Date | null> {
    const [next] = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT));
    return next!.at;
  }
}
