import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { ClaimDue } from './claim-due.js';
import { DueSignal } from './due-signal.js';

const NEXT_DUE = `
  select least(
    (select min(due_at) from wave where status in ('waiting', 'running')),
    (select min(next_due_at) from enrolment where next_due_at is not null and not cancelled and version is null),
    (select min(next_due_at) from enrolment where next_due_at is not null and version is not null and state = 'active'),
    (select min(timer_due_at) from sequence where timer_due_at is not null and state = 'live')
  ) as at`;

/** Turns what has become due into touches, page by page, and sleeps until the next due time. */
@Injectable()
export class ScheduleDueTouches implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly forget: () => void;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly signal: DueSignal,
    private readonly due: ClaimDue,
  ) {
    this.loop = new WakefulLoop('schedule', clock, { step: () => this.claim(), next: () => this.next() });
    this.forget = signal.listen(() => this.loop.wake());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.forget();
    await this.loop.stop();
  }

  private async claim(): Promise<boolean> {
    const now = this.clock.now();
    const worked = await this.due.execute(now);
    if (worked) await this.unitOfWork.acrossWorkspaces((tx) => this.signal.raise(tx));
    return worked;
  }

  private async next(): Promise<{ at: Date | null; afterMs: null }> {
    const rows = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT_DUE));
    return { at: rows[0]!.at, afterMs: null };
  }
}
