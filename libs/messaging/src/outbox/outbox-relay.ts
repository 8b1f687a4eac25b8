import { Logger } from '@nestjs/common';
import { crashPoint } from '@funnelcast/persistence';
import type { PagePublisher } from '../transports/fact-transport.js';
import type { FactLog } from './fact-log.js';

/** Nothing went forward: another relay is at work, or the transport is not what it says. */
export class NothingConfirmed extends Error {}

/**
 * Gives the pending facts their positions, sends them as pages, and remembers how far the transport has them. Every step
 * may be cut off and done again, by this relay or by another one; see docs/adr/0002 and 0029.
 */
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  /** What the transport has confirmed and the log does not know yet. */
  private unmarked: number | undefined;

  constructor(
    private readonly log: Pick<
      FactLog,
      'producer' | 'cursor' | 'take' | 'pagesAfter' | 'markPublished' | 'beginNewLife'
    >,
    private readonly publisher: PagePublisher,
  ) {}

  /** Before the first page: what the transport holds beyond our last position was told by a history that we have lost. */
  async begin(): Promise<void> {
    const { log, last } = await this.log.cursor();
    const held = await this.publisher.lastHeld(log.id);
    if (held <= last) return;
    const { producer } = this.log;
    this.logger.error({ msg: 'the log went back in time and begins a new life', producer, last, held });
    await this.log.beginNewLife();
  }

  /**
   * Returns how many facts got a position. No transaction stays open while the transport works. How far the transport is
   * becomes known to the log with the next round, or by {@link rest}: whoever does not know it asks the transport.
   */
  async publishPending(): Promise<number> {
    const { taken, last, published, pages } = await this.log.take(this.unmarked);
    this.unmarked = undefined;
    if (taken > 0) crashPoint('relay.committed-not-published');
    let confirmed = published;
    // As a rule what was just taken follows what the transport has; otherwise the log is read from there.
    let next = pages[0]?.first === confirmed + 1 ? pages : undefined;
    while (confirmed < last) {
      const held = await this.publisher.publish(next ?? (await this.log.pagesAfter(confirmed)));
      if (held <= confirmed)
        throw new NothingConfirmed(`${this.log.producer}: still at ${confirmed} of ${last}`);
      this.unmarked = confirmed = held;
      next = undefined;
      crashPoint('relay.published-not-marked');
    }
    return taken;
  }

  /** Before a pause: what the last round has sent is noted. */
  async rest(): Promise<void> {
    if (this.unmarked === undefined) return;
    await this.log.markPublished(this.unmarked);
    this.unmarked = undefined;
  }
}
