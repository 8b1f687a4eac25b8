import type { Logger } from '@nestjs/common';
import { Backoff } from '../backoff.js';
import type { Page } from '../pages.js';
import type { PageReceiver } from '../transports/fact-transport.js';

/** Beyond this a slow reader is better served from the log than from memory. */
const MOST_PAGES_WAITING = 32;

/** Hands one service the pages of one producer, one at a time, again and again until each is applied. */
export class InProcessDelivery {
  private readonly stopping = new AbortController();
  private readonly waiting: Page[] = [];
  private behind = true;
  private running = Promise.resolve();
  private busy = false;

  constructor(
    private readonly receiver: PageReceiver,
    private readonly logger: Logger,
  ) {
    this.wake();
  }

  offer(pages: readonly Page[]): void {
    this.waiting.push(...pages);
    if (this.waiting.length > MOST_PAGES_WAITING) {
      // The newest stay: the log shows what precedes them, and not always what has just been told.
      this.waiting.splice(0, this.waiting.length - MOST_PAGES_WAITING / 2);
      this.behind = true;
    }
    this.wake();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private wake(): void {
    if (this.busy || this.stopping.signal.aborted) return;
    this.busy = true;
    this.running = this.run().finally(() => {
      this.busy = false;
      if (this.behind || this.waiting.length > 0) this.wake();
    });
  }

  private async run(): Promise<void> {
    const backoff = new Backoff();
    while (!this.stopping.signal.aborted && (this.behind || this.waiting.length > 0)) {
      try {
        await this.step();
        backoff.reset();
      } catch (error) {
        const { service, producer } = this.receiver;
        this.logger.warn({ msg: 'delivery is tried again', service, producer, reason: String(error) });
        await backoff.wait(this.stopping.signal);
      }
    }
  }

  private async step(): Promise<void> {
    const page = this.waiting[0];
    if (this.behind) {
      this.behind = false;
      await this.receiver.catchUp().catch((error: unknown) => {
        this.behind = true;
        throw error;
      });
    } else if (page) {
      await this.receiver.receive(page);
      // The queue may have been dropped meanwhile.
      if (this.waiting[0] === page) this.waiting.shift();
    }
  }
}
