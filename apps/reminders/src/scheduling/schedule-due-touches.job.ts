import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { ClaimDueSteps } from '../enrolments/claim-due-steps.js';
import { ClaimDueWaves } from '../waves/claim-due-waves.js';
import { DueSignal } from './due-signal.js';
import { WakefulLoop } from './wakeful-loop.js';

const NEXT_DUE = `
  select least(
    (select min(due_at) from wave where status in ('waiting', 'running')),
    (select min(next_due_at) from enrolment where next_due_at is not null and not cancelled)
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
    private readonly waves: ClaimDueWaves,
    private readonly steps: ClaimDueSteps,
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
    // People on their own clock first: somebody is waiting for a confirmation right now.
    const steps = await this.steps.execute(now);
    const waves = await this.waves.execute(now);
    if (steps || waves) await this.unitOfWork.acrossWorkspaces((tx) => this.signal.raise(tx));
    return steps || waves;
  }

  private async next(): Promise<{ at: Date | null; afterMs: null }> {
    const rows = await this.unitOfWork.acrossWorkspaces((tx) => tx.query<{ at: Date | null }[]>(NEXT_DUE));
    return { at: rows[0]!.at, afterMs: null };
  }
}
