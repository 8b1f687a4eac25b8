const BURST = 20;
const PER_SECOND = 5;
/** Somebody who keeps knocking after so many refusals is a program, and is shown the door. */
const PATIENCE = 100;

export type Verdict = 'take' | 'refuse' | 'hang-up';

/** How many messages one socket may send: a burst, then a steady trickle. Times are monotonic milliseconds. */
export class MessageAllowance {
  private tokens = BURST;
  private refusals = 0;

  constructor(private countedAt: number) {}

  ask(now: number): Verdict {
    this.tokens = Math.min(BURST, this.tokens + ((now - this.countedAt) / 1000) * PER_SECOND);
    this.countedAt = now;
    if (this.tokens >= 1) {
      this.tokens -= 1;
      return 'take';
    }
    this.refusals += 1;
    return this.refusals > PATIENCE ? 'hang-up' : 'refuse';
  }
}
