import { Logger } from '@nestjs/common';
import { Backoff } from '../backoff.js';
import { FactTransport } from '../transports/fact-transport.js';
import type {
  FactSource,
  PagePublisher,
  PageReceiver,
  TransportHealth,
} from '../transports/fact-transport.js';
import { NatsDelivery } from './nats-delivery.js';
import type { NatsLink } from './nats-link.js';
import { FencedPublisher } from '../outbox/fenced-publisher.js';
import { NatsFencedStream } from './nats-fenced-stream.js';
import { answerFor, NatsFactSource } from './nats-replay.js';
import type { NatsStreams } from './nats-streams.js';

/** Facts over NATS JetStream: one stream per producer, one durable consumer per service on it. */
export class NatsTransport extends FactTransport {
  readonly name = 'NATS';
  private readonly logger = new Logger('Nats');
  private readonly closing = new AbortController();
  private readonly deliveries: NatsDelivery[] = [];
  private readonly link: NatsLink;

  constructor(private readonly streams: NatsStreams) {
    super();
    this.link = streams.link;
  }

  serve(producer: string, log: FactSource): void {
    void this.serveForEver(producer, log);
  }

  publisherFor(producer: string): PagePublisher {
    return new FencedPublisher(new NatsFencedStream(this.streams, producer), producer);
  }

  sourceOf(producer: string): FactSource {
    return new NatsFactSource(this.link, this.streams.names, producer);
  }

  subscribe(receiver: PageReceiver): void {
    const delivery = new NatsDelivery(this.streams, receiver);
    this.deliveries.push(delivery);
    this.link.onConnection(() => delivery.beginAgain());
  }

  /**
   * Not ready before the first connection. Later a missing broker is only told: what people do is kept in the outbox,
   * and turning them away would help nobody; see the age of the outbox.
   */
  health(): TransportHealth {
    return {
      up: this.link.met,
      transport: this.name,
      connected: this.link.up,
      version: this.link.serverVersion,
    };
  }

  async close(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.deliveries.map((delivery) => delivery.close()));
  }

  /** The client library renews the subscription after a reconnect by itself. */
  private async serveForEver(producer: string, log: FactSource): Promise<void> {
    const backoff = new Backoff(100, 1_000);
    while (!this.closing.signal.aborted) {
      try {
        return await answerFor(this.link, this.streams.names, producer, log);
      } catch {
        this.logger.debug({ msg: 'the log cannot be offered yet', producer });
        await backoff.wait(this.closing.signal);
      }
    }
  }
}
