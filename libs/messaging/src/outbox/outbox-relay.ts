import { Logger } from '@nestjs/common';
import { crashPoint } from '@funnelcast/persistence';
import type { PagePublisher } from '../transports/fact-transport.js';
import type { FactLog } from './fact-log.js';

/** Nothing went forward: another relay is at work, or the transport is not what it says. */
export class NothingConfirmed extends Error {}

/**
 * Gives the pending facts their positions, sends them as pages, and remembers how far the transport has them. Every step
 * may be cut off and done again, by this relay or by another one; see docs/adr/0002.
 */
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);

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

  /** Returns how many facts got a position. No transaction stays open while the transport works. */
  async publishPending(): Promise<number> {
    const taken = await this.log.take();
    if (taken > 0) crashPoint('relay.committed-not-published');
    await this.publishLogged();
    return taken;
  }

  private async publishLogged(): Promise<void> {
    const { last, published } = await this.log.cursor();
    let confirmed = published;
    while (confirmed < last) {
      const pages = await this.log.pagesAfter(confirmed);
      const held = await this.publisher.publish(pages);
      if (held <= confirmed)
        throw new NothingConfirmed(`${this.log.producer}: still at ${confirmed} of ${last}`);
      confirmed = held;
      crashPoint('relay.published-not-marked');
      await this.log.markPublished(confirmed);
    }
  }
}
