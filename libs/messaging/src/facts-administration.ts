import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DeadLetters } from './dead-letters/dead-letters.js';
import { ReplayDeadLetters } from './dead-letters/replay-dead-letters.js';
import { Rebuild } from './rebuild/rebuild.js';
import { ServiceFacts } from './service-facts.js';

export class NoSuchService extends Error {
  constructor(service: string, known: readonly string[]) {
    super(`There is no service ${service} here; there are ${known.join(', ')}.`);
  }
}

/** What an operator can do with the facts of one service. */
export interface ServiceAdministration {
  deadLetters: DeadLetters;
  replay: ReplayDeadLetters;
  rebuild: Rebuild;
}

/** For commands, which are told the name of a service and have a process with one or several in it. */
@Injectable()
export class FactsAdministration {
  constructor(private readonly discovery: DiscoveryService) {}

  of(service: string): ServiceAdministration {
    const residents = this.residents();
    const found = residents.find(({ facts }) => facts.service === service);
    if (!found)
      throw new NoSuchService(
        service,
        residents.map(({ facts }) => facts.service),
      );
    const instanceOf = <T>(token: abstract new (...args: never[]) => T): T =>
      found.home.getProviderByKey<T>(token as never).instance;
    return {
      deadLetters: instanceOf(DeadLetters),
      replay: instanceOf(ReplayDeadLetters),
      rebuild: instanceOf(Rebuild),
    };
  }

  /** A command does not deliver facts, but its rebuild may have to read the logs of the services beside it. */
  offerLogs(): void {
    for (const { facts } of this.residents()) facts.offerLog();
  }

  private residents() {
    return this.discovery.getProviders().flatMap(({ instance, host }) => {
      const facts: unknown = instance;
      return facts instanceof ServiceFacts && host ? [{ facts, home: host }] : [];
    });
  }
}
