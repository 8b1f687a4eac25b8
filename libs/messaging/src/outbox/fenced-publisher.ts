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

/** Enough to hide the round trip; more only makes a refusal more expensive. */
const PAGES_IN_FLIGHT = 8;

/**
 * Publishes with a fence: each page names the last sequence that the stream must have, so pages of two relays never mix,
 * and several may be in flight. Whenever the outcome is not plainly "accepted", the stream itself is asked how far it is;
 * see docs/adr/0003.
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

  async publish(pages: readonly Page[]): Promise<number> {
    const log = pages[0]!.log;
    let held = this.sequence === undefined ? await this.lastHeld(log) : 0;
    const missing = pages.filter(({ last }) => last > held);
    for (let next = 0; next < missing.length; next += PAGES_IN_FLIGHT) {
      const { acceptedUpTo, refusal } = await this.send(missing.slice(next, next + PAGES_IN_FLIGHT));
      held = Math.max(held, acceptedUpTo);
      if (refusal) return Math.max(held, await this.afterRefusal(log, refusal));
    }
    return held;
  }

  /** What was accepted is a beginning of what was sent: after a refusal, the sequences of the others do not fit any more. */
  private async send(pages: readonly Page[]): Promise<{ acceptedUpTo: number; refusal?: unknown }> {
    const before = this.sequence!;
    const outcomes = await Promise.allSettled(
      pages.map((page, index) => this.stream.append(page, before + index)),
    );
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
    const accepted = refusal ? outcomes.indexOf(refusal) : pages.length;
    this.sequence = before + accepted;
    const acceptedUpTo = pages[accepted - 1]?.last ?? 0;
    return refusal ? { acceptedUpTo, refusal: refusal.reason as unknown } : { acceptedUpTo };
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
