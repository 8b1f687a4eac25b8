import type { Page } from '../pages.js';

/** What a producer's log answers when asked for what follows a position. */
export interface Stretch {
  log: LogLife;
  /** The last position published so far. */
  head: number;
  /** Missing when nothing follows. */
  page?: Page;
}

/** A log begins a new life when its database went back in time (a restored backup): positions after `forkedAt` are given anew. */
export interface LogLife {
  id: string;
  forkedAt: number;
}

/** A producer's log as its readers see it, wherever it is. */
export interface FactSource {
  readAfter(position: number): Promise<Stretch>;
}

/** The relay's side of the transport. */
export interface PagePublisher {
  /** What the transport holds of this life of the log, from the end backwards. */
  latestPages(log: string): AsyncIterable<Page>;
  /**
   * Sends pages that follow each other. Resolves with the last position that the transport holds by then: less than the
   * pages' end when some were refused. Rejects when the transport cannot be reached.
   */
  publish(pages: readonly Page[]): Promise<number>;
}

/** The service's side: one per service and producer. */
export interface PageReceiver {
  readonly service: string;
  readonly producer: string;
  /** Resolves when the page may be forgotten by the transport; rejects when it has to come again. */
  receive(page: Page): Promise<void>;
  /** Called whenever pages may have been lost: at first, after a reconnect, after a stream was made anew. */
  catchUp(): Promise<void>;
}

export interface TransportHealth {
  up: boolean;
  [detail: string]: string | number | boolean;
}

/**
 * Carries pages from relays to subscriptions. It may lose, repeat and reorder them: positions and bookmarks make every
 * sequence of pages safe. What it must do is deliver soon, as a rule.
 */
export abstract class FactTransport {
  /** One word for logs. */
  abstract readonly name: string;
  /** Lets this process answer for a producer's log. */
  abstract serve(producer: string, log: FactSource): void;
  abstract publisherFor(producer: string): PagePublisher;
  abstract sourceOf(producer: string): FactSource;
  abstract subscribe(receiver: PageReceiver): void;
  abstract health(): TransportHealth;
  /** Finishes the pages in hand, then lets go. */
  abstract close(): Promise<void>;
}

/** For a transport that holds nothing beyond the life of its process. */
export async function* noPages(): AsyncIterable<never> {}
