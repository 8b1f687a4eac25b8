import { crashPoint } from '@funnelcast/persistence';
import { pageOf, type Page } from '../pages.js';
import type { FactSource, PageReceiver } from '../transports/fact-transport.js';
import type { BookmarkedCommits, Outcome } from './bookmarked-commits.js';
import type { FactHandling } from './fact-handling.js';
import { isTransient } from './transient-failure.js';
import { Turns } from './turns.js';

/**
 * Applies one producer's facts to one service: in order, each exactly once. Page in, drop what the bookmark knows, run the
 * handlers, move the bookmark, commit; the transport acknowledges after that. Whatever does not fit is not guessed at: the
 * producer is asked.
 */
export class Subscription implements PageReceiver {
  /** The last position that is surely behind us, and the last one known to exist: for health, and to skip repeats cheaply. */
  position = 0;
  head = 0;
  /** Facts applied since the start. */
  applied = 0;
  private log: string | null = null;
  private stopped = false;
  private readonly turns = new Turns();

  constructor(
    readonly service: string,
    readonly producer: string,
    private readonly commits: BookmarkedCommits,
    private readonly handling: Pick<FactHandling, 'asSet' | 'oneByOne'>,
    private readonly source: FactSource,
  ) {}

  receive(page: Page): Promise<void> {
    return this.turns.take(async () => {
      if (page.log === this.log && page.last <= this.position) return;
      const outcome = await this.apply(page);
      if (outcome === 'applied' || outcome === 'known') return;
      await this.readOn();
      // A page that is still of another log tells of a life that the producer itself knows nothing of: it is dropped.
      if ((await this.apply(page)) === 'gap')
        throw new Error(`${this.producer} lacks what precedes ${page.first}.`);
    });
  }

  /** Asks the producer itself until nothing is left: fills gaps, and finds what the transport has lost at its end. */
  catchUp(): Promise<void> {
    return this.turns.take(() => this.readOn());
  }

  /** Makes a long catch-up end after the page in hand. */
  stop(): void {
    this.stopped = true;
  }

  private async readOn(): Promise<void> {
    for (;;) {
      if (this.stopped) throw new Error('The subscription is stopped.');
      ({ position: this.position, log: this.log } = await this.commits.bookmark());
      const { log, head, page } = await this.source.readAfter(this.position);
      this.head = head;
      if (log.id !== this.log) await this.commits.follow(log);
      else if (!page) return;
      else if ((await this.apply(page)) === 'gap') await this.commits.startLate(page);
    }
  }

  private async apply(page: Page): Promise<Outcome> {
    let outcome: Outcome;
    try {
      outcome = await this.commit(page, (facts, tx) => this.handling.asSet(facts, tx));
    } catch (error) {
      if (isTransient(error)) throw error;
      outcome = await this.factByFact(page);
    }
    crashPoint('handler.committed-not-acked');
    return outcome;
  }

  /** Something in the page cannot be applied; its neighbours can. */
  private async factByFact(page: Page): Promise<Outcome> {
    const carefully = this.handling.oneByOne();
    let outcome: Outcome = 'known';
    for (const fact of page.facts) {
      outcome = await this.commit(pageOf(page.log, [fact]), ([one], tx) => carefully(one!, tx));
    }
    return outcome;
  }

  private async commit(page: Page, handle: Parameters<BookmarkedCommits['apply']>[1]): Promise<Outcome> {
    const [outcome, position, count = 0] = await this.commits.apply(page, handle);
    this.position = position;
    this.applied += count;
    this.head = Math.max(this.head, position, outcome === 'other log' ? 0 : page.last);
    return outcome;
  }
}
