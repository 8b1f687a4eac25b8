import { Logger } from '@nestjs/common';
import type { Page } from '../pages.js';
import { FactTransport, noPages } from '../transports/fact-transport.js';
import type {
  FactSource,
  PagePublisher,
  PageReceiver,
  TransportHealth,
} from '../transports/fact-transport.js';
import { InProcessDelivery } from './in-process-delivery.js';

/** The embedded default: relay and subscriptions live in one process, and the page goes from hand to hand. */
export class InProcessTransport extends FactTransport {
  readonly name = 'in process';
  private readonly logger = new Logger('Facts');
  private readonly logs = new Map<string, FactSource>();
  private readonly deliveries = new Map<string, InProcessDelivery[]>();

  serve(producer: string, log: FactSource): void {
    this.logs.set(producer, log);
  }

  sourceOf(producer: string): FactSource {
    return {
      readAfter: (position) => {
        const log = this.logs.get(producer);
        if (!log) return Promise.reject(new Error(`No log of ${producer} in this process.`));
        return log.readAfter(position);
      },
    };
  }

  publisherFor(producer: string): PagePublisher {
    return {
      // Nothing outlives the process, so there is nothing to go on from.
      latestPages: noPages,
      publish: (pages: readonly Page[]) => {
        for (const delivery of this.deliveries.get(producer) ?? []) delivery.offer(pages);
        return Promise.resolve(pages.at(-1)?.last ?? 0);
      },
    };
  }

  subscribe(receiver: PageReceiver): void {
    const deliveries = this.deliveries.get(receiver.producer) ?? [];
    deliveries.push(new InProcessDelivery(receiver, this.logger));
    this.deliveries.set(receiver.producer, deliveries);
  }

  health(): TransportHealth {
    return { up: true, transport: this.name };
  }

  async close(): Promise<void> {
    await Promise.all([...this.deliveries.values()].flat().map((delivery) => delivery.close()));
    this.deliveries.clear();
    this.logs.clear();
  }
}
