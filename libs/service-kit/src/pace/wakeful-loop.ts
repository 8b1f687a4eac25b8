import { Logger } from '@nestjs/common';
import type { Clock } from '../clock/clock.js';

export interface LoopWork {
  /** Does a page of work; false when there was nothing to do. */
  step(): Promise<boolean>;
  /** When there may be something again without a call: by the clock, or after so many real milliseconds. */
  next(): Promise<{ at: Date | null; afterMs: number | null }>;
}

/** Also the longest that a database or a provider which is back waits for us. */
const LONGEST_PAUSE_MS = 5_000;
const FIRST_PAUSE_MS = 250;
/** What is due but held by another copy is looked for again after that long. */
const TAKEN_PAUSE_MS = 50;

/** Works while there is work, then sleeps until something is due or somebody calls: idle means idle. */
export class WakefulLoop {
  private readonly logger = new Logger(WakefulLoop.name);
  private readonly stopping = new AbortController();
  private sleeping: AbortController | undefined;
  private called = false;
  private running: Promise<void> | undefined;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(
    private readonly name: string,
    private readonly clock: Clock,
    private readonly work: LoopWork,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.called = true;
    this.sleeping?.abort();
  }

  /** Resolves when the page at hand is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.called = false;
      try {
        const worked = await this.work.step();
        this.pauseMs = FIRST_PAUSE_MS;
        if (!worked) await this.sleep();
      } catch (error) {
        this.logger.warn({
          msg: 'tried again soon',
          loop: this.name,
          afterMs: this.pauseMs,
          reason: String(error),
        });
        await this.pause(this.pauseMs);
        this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  private async sleep(): Promise<void> {
    const { at, afterMs } = await this.work.next();
    if (this.called) return;
    if (at && at.getTime() <= this.clock.now().getTime()) return this.pause(TAKEN_PAUSE_MS);
    const sleeping = new AbortController();
    this.sleeping = sleeping;
    const timer = afterMs === null ? undefined : setTimeout(() => sleeping.abort(), afterMs);
    try {
      await (at ? this.clock.sleepUntil(at, sleeping.signal) : untilAborted(sleeping.signal));
    } finally {
      clearTimeout(timer);
      sleeping.abort();
      this.sleeping = undefined;
    }
  }

  private async pause(ms: number): Promise<void> {
    if (this.stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.stopping.signal.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      this.stopping.signal.addEventListener('abort', finish, { once: true });
    });
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
