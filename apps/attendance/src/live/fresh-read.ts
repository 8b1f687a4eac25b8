/**
 * Shares reads without ever serving an old one: whoever asks while a read is under way gets the next, which begins
 * after the question. A room of thousands who join in one second costs a handful of reads.
 */
export class FreshRead<Result> {
  private current: Promise<unknown> | undefined;
  private next: Promise<Result> | undefined;

  constructor(private readonly read: () => Promise<Result>) {}

  get idle(): boolean {
    return this.current === undefined && this.next === undefined;
  }

  get(): Promise<Result> {
    if (!this.current) return this.begin();
    this.next ??= this.current.then(() => {
      this.next = undefined;
      return this.begin();
    });
    return this.next;
  }

  private begin(): Promise<Result> {
    const result = this.read();
    const done = () => {
      if (this.current === settled) this.current = undefined;
    };
    // Registered before anybody else waits for the result, so that those find the state up to date.
    const settled: Promise<void> = result.then(done, done);
    this.current = settled;
    return result;
  }
}
