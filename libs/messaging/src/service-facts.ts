import { Logger } from '@nestjs/common';
import type { OwnDatabase, UnitOfWork } from '@funnelcast/persistence';
import type { Clock, HealthChecks, HealthFinding } from '@funnelcast/service-kit';
import { metrics } from '@funnelcast/service-kit';
import type { DeadLetters } from './dead-letters/dead-letters.js';
import type { HandlerDiscovery } from './handler-discovery.js';
import type { MessagingConfig } from './messaging.config.js';
import { FactLogPartitions } from './outbox/fact-log-partitions.js';
import type { FactLog } from './outbox/fact-log.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { RelayShift } from './outbox/relay-shift.js';
import { BookmarkedCommits } from './subscriptions/bookmarked-commits.js';
import { Bookmarks } from './subscriptions/bookmarks.js';
import { FactHandling } from './subscriptions/fact-handling.js';
import type { HandlerSet } from './subscriptions/handler-set.js';
import { MeasuredReceiver } from './subscriptions/measured-receiver.js';
import { SubscriptionAudit } from './subscriptions/subscription-audit.js';
import { Subscription } from './subscriptions/subscription.js';
import type { FactTransport } from './transports/fact-transport.js';

export interface ServiceFactsParts {
  service: string;
  config: MessagingConfig;
  database: OwnDatabase;
  unitOfWork: UnitOfWork;
  log: FactLog;
  deadLetters: DeadLetters;
  transport: FactTransport;
  discovery: HandlerDiscovery;
  health: HealthChecks;
  clock: Clock;
}

/** Beyond this, facts do not travel any more, and somebody should look. */
const LATE_SECONDS = 300;

/** All that one service says and hears: its log, its relay and its subscriptions. */
export class ServiceFacts {
  private readonly logger = new Logger('Facts');
  private found: HandlerSet | undefined;
  private subscriptions: Subscription[] = [];
  private receivers: MeasuredReceiver[] = [];
  private relay: RelayShift | undefined;
  private stopMeasuring: () => void = () => undefined;
  private audit: SubscriptionAudit | undefined;

  constructor(private readonly parts: ServiceFactsParts) {}

  get service(): string {
    return this.parts.service;
  }

  /** Known once the modules are wired. */
  get handlers(): HandlerSet {
    return (this.found ??= this.parts.discovery.handlersBeside(this));
  }

  /** Lets others read this service's log through the transport. */
  offerLog(): void {
    this.parts.transport.serve(this.parts.service, this.parts.log);
  }

  start(): void {
    const { service, config, database, unitOfWork, log, transport, health } = this.parts;
    this.offerLog();
    this.subscriptions = this.handlers.producers.map((producer) => this.subscriptionTo(producer));
    this.receivers = this.subscriptions.map((subscription) => new MeasuredReceiver(subscription));
    for (const receiver of this.receivers) transport.subscribe(receiver);
    this.audit = new SubscriptionAudit(this.receivers, config.factAuditSeconds);
    this.audit.start();
    const partitions = new FactLogPartitions(unitOfWork, config.factRetentionDays);
    this.relay = new RelayShift(database, new OutboxRelay(log, transport.publisherFor(service)), partitions);
    this.relay.start();
    health.register(`facts ${service}`, () => this.condition());
    this.stopMeasuring = metrics.beforeReading(() => this.condition());
    void this.introduce();
  }

  async stop(): Promise<void> {
    this.stopMeasuring();
    this.audit?.stop();
    for (const subscription of this.subscriptions) subscription.stop();
    await this.relay?.stop();
  }

  private subscriptionTo(producer: string): Subscription {
    const { service, unitOfWork, deadLetters, transport } = this.parts;
    const commits = new BookmarkedCommits(producer, unitOfWork, new Bookmarks());
    const handling = new FactHandling(this.handlers, deadLetters);
    return new Subscription(service, producer, commits, handling, transport.sourceOf(producer));
  }

  /** The boot summary: what an operator wants to see first. */
  private async introduce(): Promise<void> {
    const { service, transport, log } = this.parts;
    const unpublished = await log.oldestUnpublished().catch(() => undefined);
    const [producers, types] = [this.handlers.producers, this.handlers.types.length];
    const reactions = this.handlers.all.length;
    const pending = unpublished?.waiting ?? 'unknown';
    this.logger.log({
      msg: 'facts',
      service,
      transport: transport.name,
      pending,
      listensTo: producers,
      types,
      reactions,
    });
  }

  private async condition(): Promise<HealthFinding> {
    const { service, log, clock } = this.parts;
    const { waiting, since } = await log.oldestUnpublished();
    const ageSeconds = since ? Math.max(0, Math.round((clock.now().getTime() - since.getTime()) / 1000)) : 0;
    metrics
      .gauge('facts_outbox_age_seconds', 'Age of the oldest unpublished fact', ['service'])
      .set({ service }, ageSeconds);
    metrics.gauge('facts_outbox_waiting', 'Facts not yet published', ['service']).set({ service }, waiting);
    const lags = Object.fromEntries(this.receivers.map(({ producer, lag }) => [`behind ${producer}`, lag]));
    const stalled = Math.max(0, ...this.receivers.map(({ stalledSeconds }) => stalledSeconds));
    return {
      up: Math.max(ageSeconds, stalled) < LATE_SECONDS,
      relay: this.relay?.atWork ?? false,
      waiting,
      ageSeconds,
      ...lags,
    };
  }
}
