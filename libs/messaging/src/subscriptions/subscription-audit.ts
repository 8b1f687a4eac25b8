import { Logger } from '@nestjs/common';
import type { PageReceiver } from '../transports/fact-transport.js';

interface Audited extends PageReceiver {
  readonly position: number;
}

/**
 * Finds what nobody will ever tell: when a stream loses its last pages and no new fact follows, there is no gap to be
 * noticed. A subscription that has not moved for a while asks its producer.
 */
export class SubscriptionAudit {
  private readonly logger = new Logger(SubscriptionAudit.name);
  private readonly lastSeen = new Map<Audited, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly subscriptions: readonly Audited[],
    private readonly everySeconds: number,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.audit(), this.everySeconds * 1000);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private audit(): void {
    for (const subscription of this.subscriptions) {
      const standsStill = this.lastSeen.get(subscription) === subscription.position;
      this.lastSeen.set(subscription, subscription.position);
      if (!standsStill) continue;
      subscription.catchUp().catch((error: unknown) => {
        const { service, producer } = subscription;
        const reason = error instanceof Error ? error.message : 'unknown';
        this.logger.warn({ msg: 'the producer could not be asked', service, producer, reason });
      });
    }
  }
}
