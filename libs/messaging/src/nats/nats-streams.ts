import {
  AckPolicy,
  DiscardPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { NatsLink } from './nats-link.js';
import type { NatsNames } from './nats-names.js';

/** After this a page whose reader was killed is given to another copy; living readers ask for more time. */
export const ACK_WAIT_MS = 5_000;

export interface StreamSettings {
  replicas: number;
  maxAgeDays: number;
  /** Of pages on the broker's disk. */
  maxMegabytes: number;
}

/** Makes sure that streams and consumers are there. Both may vanish at any time; nothing of ours is lost with them. */
export class NatsStreams {
  constructor(
    readonly link: NatsLink,
    readonly names: NatsNames,
    private readonly settings: StreamSettings,
  ) {}

  async manager(): Promise<JetStreamManager> {
    return jetstreamManager(await this.link.ready(), { checkAPI: false });
  }

  /** Whoever comes first makes it: a subscription must not wait for its producer's first start. */
  async ensureStream(producer: string): Promise<void> {
    const manager = await this.manager();
    const wanted = this.streamConfig(producer);
    try {
      const { config } = await manager.streams.info(wanted.name);
      const settled =
        config.max_age === wanted.max_age &&
        config.max_bytes === wanted.max_bytes &&
        config.num_replicas === wanted.num_replicas;
      if (!settled) await manager.streams.update(wanted.name, { ...config, ...wanted });
    } catch (error) {
      if (!(error instanceof JetStreamApiError) || error.code !== JetStreamApiCodes.StreamNotFound)
        throw error;
      await manager.streams.add(wanted);
    }
  }

  /**
   * One page at a time, in order, whichever copy of the service asks for it. The server's own limit of deliveries is off:
   * the bookmark decides what is done, and dead letters are kept in the service's schema.
   */
  async ensureConsumer(producer: string, service: string): Promise<void> {
    const manager = await this.manager();
    await manager.consumers.add(this.names.stream(producer), {
      durable_name: this.names.consumer(service),
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ACK_WAIT_MS),
      deliver_policy: DeliverPolicy.All,
      max_ack_pending: 1,
      max_deliver: -1,
    });
  }

  private streamConfig(producer: string): Partial<StreamConfig> & { name: string } {
    return {
      name: this.names.stream(producer),
      subjects: [this.names.facts(producer)],
      retention: RetentionPolicy.Limits,
      storage: StorageType.File,
      num_replicas: this.settings.replicas,
      max_age: nanos(this.settings.maxAgeDays * 24 * 3_600_000),
      // A full disk would refuse new pages; the oldest go instead, and who still lacks them is told by the producer.
      max_bytes: this.settings.maxMegabytes * 1024 * 1024,
      discard: DiscardPolicy.Old,
    };
  }
}
