/**
 * Runs work at once when it has rested long enough, otherwise once at the end of the interval, however often it
 * was asked for. Work that failed is tried again after the interval. The next interval begins when the work is done, so slow work never piles up.
 */
export class AtMostEvery {
  private state: 'resting' | 'waiting' | 'busy' = 'resting';
  private askedAgain = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly intervalMs: number,
    private readonly work: () => Promise<void> | void,
    private readonly failed: (error: unknown) => void,
  ) {}

  ask(): void {
    if (this.stopped) return;
    if (this.state === 'resting') void this.run();
    else this.askedAgain = true;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopped = true;
  }

  private async run(): Promise<void> {
    this.state = 'busy';
    this.askedAgain = false;
    try {
      await this.work();
    } catch (error) {
      this.failed(error);
      this.askedAgain = true;
    }
    this.rest();
  }

  private rest(): void {
    if (this.stopped) return;
    this.state = 'waiting';
    this.timer = setTimeout(() => {
      this.state = 'resting';
      if (this.askedAgain) void this.run();
    }, this.intervalMs);
  }
}
