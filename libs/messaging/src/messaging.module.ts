import { type DynamicModule, Module } from '@nestjs/common';
import { OwnDatabase, UnitOfWork } from '@funnelcast/persistence';
import { Clock, HealthChecks } from '@funnelcast/service-kit';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { ReplayDeadLetters } from './dead-letters/replay-dead-letters.js';
import { HandlerDiscovery } from './handler-discovery.js';
import { MessagingConfig } from './messaging.config.js';
import { FactLog } from './outbox/fact-log.js';
import { Outbox } from './outbox/outbox.js';
import { SpokenFacts } from './outbox/spoken-facts.js';
import { Rebuild } from './rebuild/rebuild.js';
import { ServiceFacts, type ServiceFactsParts } from './service-facts.js';
import { TransportModule } from './transport.module.js';
import { FactTransport } from './transports/fact-transport.js';

export interface MessagingOptions {
  /** The name under which it speaks, as in its contracts. */
  service: string;
  /** The same object that the service's module imports. */
  persistence: DynamicModule;
  /** Tables that only projection handlers write, so that a rebuild may empty them. */
  readModels?: readonly string[];
}

/** How one service says and hears facts. */
@Module({})
export class MessagingModule {
  static forService({ service, persistence, readModels = [] }: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      imports: [persistence, TransportModule],
      providers: [
        SpokenFacts,
        {
          provide: Outbox,
          inject: [Clock, SpokenFacts],
          useFactory: (clock: Clock, spoken: SpokenFacts) => new Outbox(service, clock, spoken),
        },
        {
          provide: FactLog,
          inject: [UnitOfWork, MessagingConfig, SpokenFacts],
          useFactory: (unitOfWork: UnitOfWork, { pageFacts }: MessagingConfig, spoken: SpokenFacts) =>
            new FactLog(service, unitOfWork, { facts: pageFacts, characters: PAGE_CHARACTERS }, spoken),
        },
        {
          provide: DeadLetters,
          inject: [UnitOfWork, Clock],
          useFactory: (unitOfWork: UnitOfWork, clock: Clock) => new DeadLetters(service, unitOfWork, clock),
        },
        {
          provide: ServiceFacts,
          inject: Object.values(PARTS),
          useFactory: (...instances: unknown[]) => new ServiceFacts({ service, ...partsFrom(instances) }),
        },
        {
          provide: ReplayDeadLetters,
          inject: [UnitOfWork, ServiceFacts, Clock],
          useFactory: (unitOfWork: UnitOfWork, facts: ServiceFacts, clock: Clock) =>
            new ReplayDeadLetters(unitOfWork, () => facts.handlers, clock),
        },
        {
          provide: Rebuild,
          inject: [UnitOfWork, ServiceFacts, FactTransport, DeadLetters],
          useFactory: (
            unitOfWork: UnitOfWork,
            facts: ServiceFacts,
            transport: FactTransport,
            letters: DeadLetters,
          ) => new Rebuild(unitOfWork, facts, transport, letters, readModels),
        },
      ],
      exports: [Outbox, DeadLetters, ReplayDeadLetters, Rebuild, TransportModule],
    };
  }
}

const PARTS = {
  config: MessagingConfig,
  database: OwnDatabase,
  unitOfWork: UnitOfWork,
  log: FactLog,
  deadLetters: DeadLetters,
  transport: FactTransport,
  discovery: HandlerDiscovery,
  health: HealthChecks,
  clock: Clock,
};

/** In the order in which Nest was asked for them. */
function partsFrom(instances: readonly unknown[]): Omit<ServiceFactsParts, 'service'> {
  const named = Object.keys(PARTS).map((name, index) => [name, instances[index]]);
  return Object.fromEntries(named) as Omit<ServiceFactsParts, 'service'>;
}

/** Below the broker's limit of 1 MB for a message, whatever the alphabet: none takes more than three bytes a character. */
const PAGE_CHARACTERS = 320 * 1024;
