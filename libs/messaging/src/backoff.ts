import { setTimeout as pause } from 'node:timers/promises';

/** Waits longer each time, up to a limit; for things that are worth trying for ever. */
export class Backoff {
  private attempts = 0;

  constructor(
    private readonly firstMs = 50,
    private readonly longestMs = 5_000,
  ) {}

  reset(): void {
    this.attempts = 0;
  }

  nextMs(): number {
    return Math.min(this.longestMs, this.firstMs * 2 ** this.attempts++);
  }

  /** Returns early, without an error, when the work is called off. */
  async wait(signal?: AbortSignal): Promise<void> {
    await pause(this.nextMs(), undefined, { signal }).catch(() => undefined);
  }
}
