import { Clock } from './clock.js';

interface Sleeper {
  until: number;
  wake: () => void;
}

/** A clock that stands still until it is moved; sleepers wake in the order of their times. */
export class VirtualClock extends Clock {
  private current: number;
  private readonly sleepers = new Set<Sleeper>();

  constructor(start: Date) {
    super();
    this.current = start.getTime();
  }

  now(): Date {
    return new Date(this.current);
  }

  sleepUntil(at: Date, signal: AbortSignal): Promise<void> {
    if (signal.aborted || at.getTime() <= this.current) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        until: at.getTime(),
        wake: () => {
          this.sleepers.delete(sleeper);
          signal.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      this.sleepers.add(sleeper);
      signal.addEventListener('abort', sleeper.wake, { once: true });
    });
  }

  /** Never backwards: a clock that runs back would make the past due again. */
  moveTo(time: Date): void {
    if (time.getTime() < this.current) throw new RangeError('a virtual clock only moves forward');
    this.current = time.getTime();
    const due = [...this.sleepers].filter(({ until }) => until <= this.current);
    for (const sleeper of due.sort((one, other) => one.until - other.until)) sleeper.wake();
  }

  advance(ms: number): void {
    this.moveTo(new Date(this.current + ms));
  }
}
