import { Logger } from '@nestjs/common';
import type { Page } from '../pages.js';
import type { PagePublisher } from '../transports/fact-transport.js';

/** A stream that takes a page only directly after the sequence that the publisher believes to be its last. */
export interface FencedStream {
  /** Where it ends, and which position it holds there; made when it is missing. */
  end(): Promise<{ sequence: number; log?: string; position: number }>;
  /** Its pages from the last one backwards; what is not a page of ours is left out. */
  backwards(): AsyncIterable<Page>;
  /** Rejects when the page is refused, and when nobody knows. */
  append(page: Page, afterSequence: number): Promise<void>;
}

/**
 * Publishes with a fence: each page names the last sequence that the stream must have, so pages of two relays never mix.
 * Whenever the outcome is not plainly "accepted", the stream itself is asked how far it is; see docs/adr/0003.
 */
export class FencedPublisher implements PagePublisher {
  private readonly logger = new Logger(FencedPublisher.name);
  /** The stream's last sequence; unknown at first and after every refusal. */
  private sequence: number | undefined;

  constructor(
    private readonly stream: FencedStream,
    private readonly producer: string,
  ) {}

  async *latestPages(log: string): AsyncIterable<Page> {
    for await (const page of this.stream.backwards()) if (page.log === log) yield page;
  }

  private async lastHeld(log: string): Promise<number> {
    this.sequence = undefined;
    const end = await this.stream.end();
    this.sequence = end.sequence;
    return end.log === log ? end.position : 0;
  }

  /**
   * One page after the other: were two in flight, another relay's page could take the place of the first, and the second
   * would still fit behind that one and leave a hole.
   */
  async publish(pages: readonly Page[]): Promise<number> {
    const log = pages[0]!.log;
    let held = this.sequence === undefined ? await this.lastHeld(log) : 0;
    for (const page of pages.filter(({ last }) => last > held)) {
      try {
        await this.stream.append(page, this.sequence!);
      } catch (error) {
        return Math.max(held, await this.afterRefusal(log, error));
      }
      this.sequence! += 1;
      held = page.last;
    }
    return held;
  }

  private afterRefusal(log: string, refusal: unknown): Promise<number> {
    const reason = refusal instanceof Error ? refusal.message : 'unknown';
    this.logger.warn({
      msg: 'a page was not accepted; looking where the stream is',
      producer: this.producer,
      reason,
    });
    return this.lastHeld(log);
  }
}
