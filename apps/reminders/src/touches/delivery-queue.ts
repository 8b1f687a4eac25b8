import type { LeasedTouch } from './lease-due-touches.js';
import type { Outcome } from './outcome.js';

/** A page that was leased, as those who deliver it see it. */
export interface PageInHand {
  touches: readonly LeasedTouch[];
  /** Why what is left of it goes back untried, if it does. */
  reasonToStop(): string | undefined;
  /** Hears of each as soon as it is known. */
  ended(touch: LeasedTouch, outcome: Outcome, tried: boolean): void;
}

interface Waiting {
  page: PageInHand;
  next: number;
  left: number;
  fault?: Error;
  done: (fault?: Error) => void;
}

/**
 * What is in hand goes out in the order in which it was leased, so many at a time, whichever page they are of: while the
 * last letters of a page are under way, those of the next follow on the same connections.
 */
export class DeliveryQueue {
  private readonly waiting: Waiting[] = [];
  private working = 0;

  constructor(
    private readonly width: number,
    private readonly deliver: (touch: LeasedTouch) => Promise<Outcome>,
  ) {}

  /** Resolves when nothing of the page is under way any more; rejects then, if a delivery threw instead of telling what came of it. */
  execute(page: PageInHand): Promise<void> {
    if (page.touches.length === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const done = (fault?: Error): void => (fault ? reject(fault) : resolve());
      this.waiting.push({ page, next: 0, left: page.touches.length, done });
      for (let started = 0; started < page.touches.length && this.working < this.width; started++)
        void this.work();
    });
  }

  private async work(): Promise<void> {
    this.working += 1;
    for (let one = this.waiting[0]; one; one = this.waiting[0]) {
      const touch = one.page.touches[one.next]!;
      one.next += 1;
      if (one.next === one.page.touches.length) this.waiting.shift();
      await this.take(one, touch);
      one.left -= 1;
      if (one.left === 0) one.done(one.fault);
    }
    this.working -= 1;
  }

  /** What threw is a bug of ours: its touch stays leased until the lease runs out, and the others go on. */
  private async take(one: Waiting, touch: LeasedTouch): Promise<void> {
    try {
      const reason = one.page.reasonToStop();
      if (reason) one.page.ended(touch, { kind: 'released', reason }, false);
      else one.page.ended(touch, await this.deliver(touch), true);
    } catch (error) {
      one.fault ??= error instanceof Error ? error : new Error(String(error));
    }
  }
}
