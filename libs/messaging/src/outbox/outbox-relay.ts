import { Logger } from '@nestjs/common';
import { crashPoint } from '@funnelcast/persistence';
import type { PagePublisher } from '../transports/fact-transport.js';
import type { FactLog } from './fact-log.js';

/** Nothing went forward: another relay is at work, or the transport is not what it says. */
export class NothingConfirmed extends Error {}

/**
 * Sends what the log holds and the transport has not, as pages, and remembers how far the transport is. Every step may be
 * cut off and done again, by this relay or by another one; see docs/adr/0030.
 */
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  /** What the transport has confirmed and the log does not know yet. */
  private unmarked: number | undefined;

  constructor(
    private readonly log: Pick<
      FactLog,
      | 'producer'
      | 'cursor'
      | 'forgetSpoken'
      | 'unpublished'
      | 'pagesAfter'
      | 'lastInCommon'
      | 'markPublished'
      | 'beginNewLife'
    >,
    private readonly publisher: PagePublisher,
  ) {}

  /**
   * Before the first page: what the transport holds and the log does not was told by a history that we have lost, and what
   * the log has instead is new. It begins a new life where the two part.
   */
  async begin(): Promise<void> {
    this.unmarked = undefined;
    this.log.forgetSpoken();
    const { log, published } = await this.log.cursor();
    const forkedAt = await this.partingOfHistories(log.id, published);
    if (forkedAt === undefined) return;
    const { producer } = this.log;
    this.logger.error({ msg: 'the log went back in time and begins a new life', producer, forkedAt });
    await this.log.beginNewLife(log.id, forkedAt);
  }

  /** Looked for from the end of the stream backwards; what the transport has confirmed to this log is surely in both. */
  private async partingOfHistories(log: string, published: number): Promise<number | undefined> {
    let parted = false;
    for await (const page of this.publisher.latestPages(log)) {
      const common = page.last <= published ? page.last : await this.log.lastInCommon(page);
      if (common === page.last && !parted) return undefined;
      if (common !== undefined) return Math.max(common, published);
      parted = true;
    }
    return parted ? published : undefined;
  }

  /**
   * Sends as many as are read at once; returns how many are left. No transaction stays open while the transport works. How
   * far the transport is becomes known to the log with the next round, or by {@link rest}: whoever does not know it asks the
   * transport.
   */
  async publishPending(): Promise<number> {
    const { last, published, pages } = await this.log.unpublished(this.unmarked);
    this.unmarked = undefined;
    if (published >= last) return 0;
    crashPoint('relay.committed-not-published');
    // As a rule what was just read follows what the transport has; otherwise the whole log is read from there.
    const next = pages[0]?.first === published + 1 ? pages : await this.log.pagesAfter(published);
    const held = await this.publisher.publish(next);
    if (held <= published)
      throw new NothingConfirmed(`${this.log.producer}: still at ${published} of ${last}`);
    this.unmarked = held;
    crashPoint('relay.published-not-marked');
    return Math.max(0, last - held);
  }

  /** Before a pause: what the last round has sent is noted. */
  async rest(): Promise<void> {
    if (this.unmarked === undefined) return;
    await this.log.markPublished(this.unmarked);
    this.unmarked = undefined;
  }
}
