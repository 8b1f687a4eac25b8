import { performance } from 'node:perf_hooks';
import { metrics } from '@funnelcast/service-kit';
import type { Page } from '../pages.js';
import type { PageReceiver } from '../transports/fact-transport.js';
import type { Subscription } from './subscription.js';

/** Sees from outside how a subscription gets on, for operators. */
export class MeasuredReceiver implements PageReceiver {
  readonly service: string;
  readonly producer: string;
  private readonly labels: { service: string; producer: string };
  private readonly applied = metrics.counter('facts_applied_total', 'Facts applied', ['service', 'producer']);
  private readonly lagging = metrics.gauge('facts_lag', 'Facts known to exist and not applied', [
    'service',
    'producer',
  ]);
  private readonly duration = metrics.histogram('facts_page_duration_seconds', 'Time to apply a page', [
    'service',
    'producer',
  ]);
  private movedAt = performance.now();

  constructor(private readonly subscription: Subscription) {
    ({ service: this.service, producer: this.producer } = subscription);
    this.labels = { service: this.service, producer: this.producer };
  }

  get position(): number {
    return this.subscription.position;
  }

  get lag(): number {
    return Math.max(0, this.subscription.head - this.subscription.position);
  }

  /** How long facts have been waiting without any being applied. */
  get stalledSeconds(): number {
    return this.lag === 0 ? 0 : Math.round((performance.now() - this.movedAt) / 1000);
  }

  async receive(page: Page): Promise<void> {
    const end = this.duration.startTimer(this.labels);
    await this.watch(() => this.subscription.receive(page));
    end();
  }

  catchUp(): Promise<void> {
    return this.watch(() => this.subscription.catchUp());
  }

  private async watch(work: () => Promise<void>): Promise<void> {
    const before = this.subscription.applied;
    if (this.lag === 0) this.movedAt = performance.now();
    try {
      await work();
    } finally {
      const applied = this.subscription.applied - before;
      this.applied.inc(this.labels, applied);
      if (applied > 0) this.movedAt = performance.now();
      this.lagging.set(this.labels, this.lag);
    }
  }
}
