import { setTimeout as pause } from 'node:timers/promises';
import { type Consumer, type ConsumerMessages, type JsMsg, jetstream } from '@nats-io/jetstream';
import { Logger } from '@nestjs/common';
import { Backoff } from '../backoff.js';
import type { Page } from '../pages.js';
import type { PageReceiver } from '../transports/fact-transport.js';
import { ACK_WAIT_MS, type NatsStreams, PAGES_IN_HAND } from './nats-streams.js';
import { NotAPage, pageFrom } from './page-message.js';

/** A silent server is noticed after two missed heartbeats, half of this apart. */
const PULL_EXPIRES_MS = 10_000;
const LONGEST_REDELIVERY_MS = 5_000;
/** So long we wait for what another copy may be about to commit; the last pause is as long as all before it. */
const PATIENCE_MS: readonly number[] = [5, 10, 20, 40, 80, 160, 320];

/** A message from its arrival until it is settled. */
interface InHand {
  message: JsMsg;
  /** Or why it is none. */
  page: Page | NotAPage;
  moreTime: NodeJS.Timeout;
}

/**
 * Reads one stream for one service. Whatever breaks — the connection, the consumer, the whole stream — it begins again
 * from the start: make sure that things are there, ask the producer for what may be missing, go on reading.
 */
export class NatsDelivery {
  private readonly logger = new Logger('Facts');
  private readonly stopping = new AbortController();
  private readonly failures = new Backoff(100, LONGEST_REDELIVERY_MS);
  private consumer: Consumer | undefined;
  private messages: ConsumerMessages | undefined;
  private readonly inHand = new Set<InHand>();
  /** The last page could not be taken, and comes again some time after those that follow it. */
  private givenBack = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly streams: NatsStreams,
    private readonly receiver: PageReceiver,
  ) {
    this.running = this.run();
  }

  /** After a reconnect nothing is known about what happened meanwhile. */
  beginAgain(): void {
    this.messages?.stop();
  }

  /** Resolves when the page in hand is applied and acknowledged. */
  async close(): Promise<void> {
    this.stopping.abort();
    this.messages?.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    const backoff = new Backoff(100, 2_000);
    while (!this.stopping.signal.aborted) {
      try {
        await this.open();
        backoff.reset();
        await this.read();
      } catch (error) {
        this.complain('reading begins again', error);
        await backoff.wait(this.stopping.signal);
      }
    }
  }

  private async open(): Promise<void> {
    const { producer, service } = this.receiver;
    await this.streams.ensureStream(producer);
    await this.streams.ensureConsumer(producer, service);
    const js = jetstream(await this.streams.link.ready());
    this.consumer = await js.consumers.get(
      this.streams.names.stream(producer),
      this.streams.names.consumer(service),
    );
    // Before the first page is read, so that a long way is gone by large pages from the log.
    await this.receiver
      .catchUp()
      .catch((error: unknown) => this.complain('the producer could not be asked', error));
    if (this.stopping.signal.aborted) return;
    this.messages = await this.consumer.consume({
      max_messages: PAGES_IN_HAND,
      expires: PULL_EXPIRES_MS,
      abort_on_missing_resource: true,
    });
    // Closed in the meantime: nobody else will stop what close() did not see yet.
    if (this.stopping.signal.aborted) this.messages.stop();
  }

  /** One page after the other; the next one is read while the database is at work with the one before. */
  private async read(): Promise<void> {
    const { messages } = this;
    if (!messages) return;
    let applying = Promise.resolve();
    try {
      for await (const message of messages) {
        const next = this.hold(message);
        await applying;
        applying = this.take(next);
        // A connection on which not even that can be said any more.
        applying.catch(() => messages.stop());
      }
    } finally {
      await applying;
    }
  }

  private hold(message: JsMsg): InHand {
    const page = this.prepared(message);
    const moreTime = setInterval(() => message.working(), ACK_WAIT_MS / 3);
    const inHand: InHand = { message, page, moreTime };
    this.inHand.add(inHand);
    return inHand;
  }

  private prepared(message: JsMsg): Page | NotAPage {
    try {
      const page = pageFrom(message.headers, () => message.string());
      this.receiver.prepare(page);
      return page;
    } catch (error) {
      if (error instanceof NotAPage) return error;
      throw error;
    }
  }

  private async take(inHand: InHand): Promise<void> {
    const { message, page, moreTime } = inHand;
    try {
      if (page instanceof NotAPage) throw page;
      if (this.stopping.signal.aborted) return message.nak();
      await this.receiver.receive(page, this.patience());
      message.ack();
      this.failures.reset();
      this.givenBack = false;
    } catch (error) {
      this.givenBack = true;
      this.giveBack(message, error);
    } finally {
      this.inHand.delete(inHand);
      clearInterval(moreTime);
    }
  }

  /**
   * A page that is missing may be in the hands of another copy, which is about to commit it. The broker knows whether anybody
   * has more than we have; only for so long it is worth to wait.
   */
  private patience(): () => Promise<boolean> {
    const pauses = [...PATIENCE_MS];
    return async () => {
      const waitMs = pauses.shift();
      if (waitMs === undefined || this.givenBack || !this.consumer) return false;
      const known = await this.consumer.info().catch(() => undefined);
      if (!known || known.num_ack_pending <= this.inHand.size) return false;
      await pause(waitMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      return true;
    };
  }

  /** Any copy of the service may have it then; perhaps only this one is in trouble. */
  private giveBack(message: JsMsg, error: unknown): void {
    if (error instanceof NotAPage) {
      this.complain('something that is not a page is left out; what it should have been is asked for', error);
      message.term();
    } else if (this.stopping.signal.aborted) {
      message.nak();
    } else {
      this.complain('a page is tried again', error);
      message.nak(this.failures.nextMs());
    }
  }

  private complain(msg: string, error: unknown): void {
    const { service, producer } = this.receiver;
    this.logger.warn({ msg, service, producer, reason: error instanceof Error ? error.message : 'unknown' });
  }
}
