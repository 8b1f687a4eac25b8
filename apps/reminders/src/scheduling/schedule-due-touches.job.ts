import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from '@funnelcast/persistence';
import { Clock, WakefulLoop } from '@funnelcast/service-kit';
import { ClaimDue } from './claim-due.js';
import { DueSignal } from './due-signal.js';

/** Turns what has become due into touches, page by page, and sleeps until the next due time. */
@Injectable()
export class ScheduleDueTouches implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WakefulLoop;
  private readonly forget: () => void;
  private next: Date | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly signal: DueSignal,
    private readonly due: ClaimDue,
  ) {
    this.loop = new WakefulLoop('schedule', clock, { step: () => this.claim(), next: () => this.ahead() });
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
    const { worked, next } = await this.due.execute(this.clock.now());
    this.next = next;
    if (worked) await this.unitOfWork.acrossWorkspaces((tx) => this.signal.raise(tx));
    return worked;
  }

  /** What was found when nothing was to be done; whatever has come up since has called us. */
  private ahead(): Promise<{ at: Date | null; afterMs: null }> {
    return Promise.resolve({ at: this.next, afterMs: null });
  }
}
