import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { FACT_DELIVERY, HealthChecks, provideConfig } from '@funnelcast/service-kit';
import { FactsAdministration } from './facts-administration.js';
import { FactsServer } from './facts-server.js';
import { HandlerDiscovery } from './handler-discovery.js';
import { InProcessLiveChannel } from './in-process/in-process.live-channel.js';
import { LiveChannel } from './live/live-channel.js';
import { MessagingConfig } from './messaging.config.js';
import { NatsLink } from './nats/nats-link.js';
import { NatsLiveChannel } from './nats/nats.live-channel.js';
import { NatsNames } from './nats/nats-names.js';
import { NatsStreams } from './nats/nats-streams.js';
import { NatsTransport } from './nats/nats.transport.js';
import { FactTransport } from './transports/fact-transport.js';
import { InProcessTransport } from './in-process/in-process.transport.js';

/** What the services of one process share: one transport, one connection, one live channel. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    provideConfig(MessagingConfig),
    HandlerDiscovery,
    FactsAdministration,
    FactsServer,
    {
      provide: NatsLink,
      inject: [MessagingConfig],
      useFactory: ({ usesNats, natsUrl }: MessagingConfig) => (usesNats ? new NatsLink(natsUrl!) : undefined),
    },
    { provide: FACT_DELIVERY, useExisting: FactsServer },
    {
      provide: FactTransport,
      inject: [MessagingConfig, HealthChecks, { token: NatsLink, optional: true }],
      useFactory: (config: MessagingConfig, health: HealthChecks, link?: NatsLink): FactTransport => {
        const transport = link ? natsTransport(config, link) : new InProcessTransport();
        health.register('facts transport', () => transport.health());
        return transport;
      },
    },
    {
      provide: LiveChannel,
      inject: [MessagingConfig, { token: NatsLink, optional: true }],
      useFactory: ({ natsPrefix }: MessagingConfig, link?: NatsLink): LiveChannel =>
        link ? new NatsLiveChannel(link, new NatsNames(natsPrefix)) : new InProcessLiveChannel(),
    },
  ],
  exports: [MessagingConfig, HandlerDiscovery, FactTransport, LiveChannel],
})
export class TransportModule {}

function natsTransport(
  { natsPrefix, natsReplicas, natsMaxAgeDays, natsMaxMegabytes }: MessagingConfig,
  link: NatsLink,
): NatsTransport {
  const settings = { replicas: natsReplicas, maxAgeDays: natsMaxAgeDays, maxMegabytes: natsMaxMegabytes };
  return new NatsTransport(new NatsStreams(link, new NatsNames(natsPrefix), settings));
}
