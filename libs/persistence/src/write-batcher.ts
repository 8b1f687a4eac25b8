import { isOutOfReach } from '@funnelcast/service-kit';

export interface WriteBatcherOptions<Item, Result> {
  /** Shown in errors and metrics. */
  name: string;
  /** One transaction for all items; answers in their order, after the commit. */
  write: (items: readonly Item[]) => Promise<Result[]>;
  /** Batches in flight at the same time; two saturate two cores. */
  lanes?: number;
  /** So many must wait before a batch takes off beside another one: a transaction costs much the same for ten as for fifty. */
  enoughForALane?: number;
  /** Beyond about 500 rows a batch only makes the slowest caller wait longer. */
  maxItems?: number;
  /** Callers waiting at most; beyond that new ones are refused at once instead of waiting in vain. */
  maxWaiting?: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

export class WriteBatcherOverloaded extends Error {
  readonly statusCode = 503;
}

/**
 * Makes durability cheap under load: writes that arrive while a batch is in flight form the next one.
 * There is no timer, so a lone write does not wait; every caller is answered after the commit of its own batch.
 */
export class WriteBatcher<Item, Result> {
  private waiting: Waiting<Item, Result>[] = [];
  private inFlight = 0;
  /** Batches whose callers have not been told the outcome. */
  private unanswered = 0;
  private idle: (() => void)[] = [];
  private readonly lanes: number;
  private readonly enoughForALane: number;
  private readonly maxItems: number;
  private readonly maxWaiting: number;

  constructor(private readonly options: WriteBatcherOptions<Item, Result>) {
    this.lanes = options.lanes ?? 2;
    this.enoughForALane = options.enoughForALane ?? 100;
    this.maxItems = options.maxItems ?? 500;
    this.maxWaiting = options.maxWaiting ?? 20_000;
  }

  add(item: Item): Promise<Result> {
    if (this.waiting.length >= this.maxWaiting) {
      return Promise.reject(new WriteBatcherOverloaded(`${this.options.name}: too many writes are waiting`));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      // After this turn of the event loop, so that requests of one network read share a batch.
      if (this.laneIsOpen()) setImmediate(() => this.fly());
    });
  }

  /** Resolves when everybody has been answered. */
  async drain(): Promise<void> {
    while (this.waiting.length > 0 || this.unanswered > 0) {
      await new Promise<void>((resolve) => this.idle.push(resolve));
    }
  }

  /** Whatever waits flies at once when nothing else does. */
  private laneIsOpen(): boolean {
    if (this.waiting.length === 0 || this.inFlight >= this.lanes) return false;
    return this.inFlight === 0 || this.waiting.length >= this.enoughForALane;
  }

  /** Whether a batch has taken off. */
  private fly(): boolean {
    if (!this.laneIsOpen()) return false;
    const batch = this.waiting.splice(0, this.maxItems);
    this.inFlight += 1;
    this.unanswered += 1;
    void this.write(batch).then((answer) => this.land(answer));
    return true;
  }

  /**
   * Before the callers of this batch go on, which keeps the process busy for as long as the database needs for a batch, the
   * next one is sent.
   */
  private land(answer: () => void): void {
    this.inFlight -= 1;
    const answerAll = () => {
      answer();
      this.unanswered -= 1;
      if (this.waiting.length === 0 && this.unanswered === 0) for (const wake of this.idle.splice(0)) wake();
    };
    if (this.fly()) setImmediate(answerAll);
    else answerAll();
  }

  /** Resolves when the outcome is known, with what tells it to the callers. */
  private async write(batch: Waiting<Item, Result>[]): Promise<() => void> {
    try {
      const results = await this.options.write(batch.map(({ item }) => item));
      return () => batch.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      return this.afterFailure(batch, error);
    }
  }

  /** One bad item must not fail its neighbours: halves are tried until the bad one stands alone. */
  private async afterFailure(batch: Waiting<Item, Result>[], error: unknown): Promise<() => void> {
    // Without the database nobody is the bad one, and whether it committed is not known: the callers decide.
    if (batch.length === 1 || isOutOfReach(error)) return () => batch.forEach(({ reject }) => reject(error));
    const middle = Math.ceil(batch.length / 2);
    const answerFirstHalf = await this.write(batch.slice(0, middle));
    answerFirstHalf();
    return this.write(batch.slice(middle));
  }
}
