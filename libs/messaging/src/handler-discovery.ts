import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventHandler } from './event-handler.js';
import { EventHandlerMark } from './handles-event.decorator.js';
import { type BoundHandler, HandlerSet } from './subscriptions/handler-set.js';

/** A reaction that nobody would ever call is a mistake in a module, and is found at the start. */
export class HandlerWithoutService extends Error {
  constructor(name: string) {
    super(`${name} handles events, but its module does not import MessagingModule.forService(...).`);
  }
}

/** Several services may share a process: a handler belongs to the one whose MessagingModule its own module imports. */
@Injectable()
export class HandlerDiscovery {
  constructor(private readonly discovery: DiscoveryService) {}

  /** `resident` is a provider of the service's MessagingModule. The order is that of the modules' lists of providers. */
  handlersBeside(resident: object): HandlerSet {
    const home = this.discovery.getProviders().find(({ instance }) => instance === resident)?.host;
    const handlers = this.marked().filter(({ host }) => home !== undefined && host?.imports.has(home));
    return new HandlerSet(
      handlers.map(({ name, instance, handled }): BoundHandler => ({ ...handled, name, instance })),
    );
  }

  refuseHomeless(found: readonly HandlerSet[]): void {
    const claimed = new Set(found.flatMap(({ all }) => all.map(({ instance }) => instance)));
    for (const { name, instance } of this.marked())
      if (!claimed.has(instance)) throw new HandlerWithoutService(name);
  }

  private marked() {
    const marked = this.discovery.getProviders({ metadataKey: EventHandlerMark.KEY });
    const hosts = new Set(marked.map(({ host }) => host).filter((host) => host !== undefined));
    const listed = [...hosts].flatMap((host) => [...host.providers.values()]);
    const inOrder = listed.filter((wrapper) => marked.includes(wrapper));
    return inOrder.map((wrapper) => ({
      name: String(wrapper.name),
      host: wrapper.host,
      instance: wrapper.instance as EventHandler,
      handled: this.discovery.getMetadataByDecorator(EventHandlerMark, wrapper)!,
    }));
  }
}
