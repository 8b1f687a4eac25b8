import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { RemindersConfig } from '../reminders.config.js';

const DAY_MS = 86_400_000;
/** So many rows of each table in one transaction: nobody waits for a long one. */
const AT_ONCE = 10_000;

/**
 * What is too old, of each table. Found by a summary of the blocks, since rows lie in the order in which they came. A
 * click that was not judged yet is never too old; that a link was followed, what bounced and what people answered stay.
 */
const OLD: Record<string, string> = {
  mail_report: 'received_at < $1',
  link_click: 'at < $1 and judged_by is not null',
  letter_open: 'first_at < $1 and last_at < $1',
};

/** Forgets what was once reported and seen of letters, when the time to keep it is over. Looks once a day. */
@Injectable()
export class ForgetMailHistory implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  /** When it looked: a clock that is moved meanwhile does not put the next look off. */
  private looked = new Date(0);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: RemindersConfig,
  ) {
    this.loop = new WakefulLoop('forget mail history', clock, {
      step: () => this.step(),
      next: () => Promise.resolve({ at: new Date(this.looked.getTime() + DAY_MS), afterMs: null }),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async step(): Promise<boolean> {
    this.looked = this.clock.now();
    const before = new Date(this.looked.getTime() - this.config.mailHistoryDays * DAY_MS);
    let more = false;
    for (const [table, old] of Object.entries(OLD)) {
      const forgotten = await this.forget(table, old, before);
      if (forgotten === AT_ONCE) more = true;
    }
    return more;
  }

  /** Copies of the service take different rows. */
  private async forget(table: string, old: string, before: Date): Promise<number> {
    const [, forgotten] = await this.unitOfWork.acrossWorkspaces((tx) =>
      tx.query<[unknown, number]>(
        `delete from ${table} where ctid = any(array(
           select ctid from ${table} where ${old} limit ${AT_ONCE} for update skip locked
         )) and ${old}`,
        [before],
      ),
    );
    return forgotten;
  }
}
