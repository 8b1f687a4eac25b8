import { Clock } from './clock.js';

/** setTimeout overflows above 2^31 - 1 ms and then fires at once; longer sleeps are cut into pieces. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The time of the machine. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }

  async sleepUntil(at: Date, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const remainingMs = at.getTime() - Date.now();
      if (remainingMs <= 0) return;
      await this.pause(Math.min(remainingMs, LONGEST_TIMEOUT_MS), signal);
    }
  }

  private pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      signal.addEventListener('abort', finish, { once: true });
    });
  }
}
