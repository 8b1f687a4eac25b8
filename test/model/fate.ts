import type { Scheduler } from 'fast-check';

/** The process that was in the middle of something is gone, and nobody knows whether it had its effect. */
export class Crash extends Error {
  readonly code = 'ECONNRESET';
}

/** Lets others run at every step, and ends the process there when the plan says so: before the effect, or after it. */
export class Fate {
  calm = false;
  private next = 0;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly plan: readonly number[],
  ) {}

  /** Happens some time, and surely. */
  async pause(effect: () => void): Promise<void> {
    await this.scheduler.schedule(Promise.resolve());
    effect();
  }

  async step<Result>(effect: () => Result): Promise<Result> {
    if (this.calm) return effect();
    await this.scheduler.schedule(Promise.resolve());
    const fate = this.plan[this.next++ % this.plan.length];
    if (fate === 0) throw new Crash('before');
    const result = effect();
    if (fate === 1) throw new Crash('after');
    return result;
  }
}
