import { type ConsumerMessages, type JsMsg, jetstream } from '@nats-io/jetstream';
import { Logger } from '@nestjs/common';
import { Backoff } from '../backoff.js';
import type { PageReceiver } from '../transports/fact-transport.js';
import { ACK_WAIT_MS, type NatsStreams } from './nats-streams.js';
import { NotAPage, pageFrom } from './page-message.js';

/** A silent server is noticed after two missed heartbeats, half of this apart. */
const PULL_EXPIRES_MS = 10_000;
const LONGEST_REDELIVERY_MS = 5_000;

/**
 * Reads one stream for one service. Whatever breaks — the connection, the consumer, the whole stream — it begins again
 * from the start: make sure that things are there, ask the producer for what may be missing, go on reading.
 */
export class NatsDelivery {
  private readonly logger = new Logger('Facts');
  private readonly stopping = new AbortController();
  private readonly failures = new Backoff(100, LONGEST_REDELIVERY_MS);
  private messages: ConsumerMessages | undefined;
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
    const consumer = await js.consumers.get(
      this.streams.names.stream(producer),
      this.streams.names.consumer(service),
    );
    // Before the first page is read, so that a long way is gone by large pages from the log.
    await this.receiver
      .catchUp()
      .catch((error: unknown) => this.complain('the producer could not be asked', error));
    if (this.stopping.signal.aborted) return;
    this.messages = await consumer.consume({
      max_messages: 1,
      expires: PULL_EXPIRES_MS,
      abort_on_missing_resource: true,
    });
    // Closed in the meantime: nobody else will stop what close() did not see yet.
    if (this.stopping.signal.aborted) this.messages.stop();
  }

  private async read(): Promise<void> {
    if (!this.messages) return;
    for await (const message of this.messages) await this.take(message);
  }

  private async take(message: JsMsg): Promise<void> {
    const moreTime = setInterval(() => message.working(), ACK_WAIT_MS / 3);
    try {
      await this.receiver.receive(pageFrom(message.headers, () => message.string()));
      message.ack();
      this.failures.reset();
    } catch (error) {
      this.giveBack(message, error);
    } finally {
      clearInterval(moreTime);
    }
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
