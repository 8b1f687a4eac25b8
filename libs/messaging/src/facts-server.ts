import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { HandlerDiscovery } from './handler-discovery.js';
import { ServiceFacts } from './service-facts.js';
import { FactTransport } from './transports/fact-transport.js';

/**
 * Facts as a Nest microservice strategy: it listens when the application's microservices are started, and closing the
 * application drains it. Reactions are providers marked with {@link HandlesEvent} instead of message patterns, because
 * they take sets and a transaction.
 */
@Injectable()
export class FactsServer extends Server implements CustomTransportStrategy, OnApplicationBootstrap {
  private services: ServiceFacts[] = [];
  private wanted = false;
  private bootstrapped = false;

  constructor(
    @Inject(FactTransport) private readonly transport: FactTransport,
    private readonly discovery: DiscoveryService,
    private readonly handlers: HandlerDiscovery,
  ) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.wanted = true;
    this.startWhenReady();
    callback();
  }

  /** Handlers may need what their modules prepare in onModuleInit, so nothing is delivered before. */
  onApplicationBootstrap(): void {
    this.bootstrapped = true;
    this.startWhenReady();
  }

  async close(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
    this.services = [];
    await this.transport.close();
  }

  on(): void {
    throw new Error('Facts have no server events; see /health/ready and /metrics.');
  }

  unwrap<T>(): T {
    return this.transport as T;
  }

  private startWhenReady(): void {
    if (!this.wanted || !this.bootstrapped || this.services.length > 0) return;
    const instances = this.discovery.getProviders().map(({ instance }) => instance as unknown);
    this.services = [...new Set(instances.filter((instance) => instance instanceof ServiceFacts))];
    this.handlers.refuseHomeless(this.services.map(({ handlers }) => handlers));
    for (const service of this.services) service.start();
  }
}
