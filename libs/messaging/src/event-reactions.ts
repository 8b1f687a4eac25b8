import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { EventHandlerMark, type HandledEvent } from './handles-event.decorator.js';

/** The types of facts that a service's module reacts to, read from its declaration alone; for documents. */
export function eventReactions(module: Type | DynamicModule): string[] {
  const declared = 'module' in module ? module : undefined;
  const type = declared?.module ?? (module as Type);
  const list = (key: string): unknown[] => Reflect.getMetadata(key, type) ?? [];
  const providers = [...list(MODULE_METADATA.PROVIDERS), ...(declared?.providers ?? [])];
  const imports = [...list(MODULE_METADATA.IMPORTS), ...(declared?.imports ?? [])];
  const types = providers
    .filter((provider): provider is Type => typeof provider === 'function')
    .map((provider) => Reflect.getMetadata(EventHandlerMark.KEY, provider) as HandledEvent | undefined)
    .flatMap((handled) => (handled ? [handled.contract.type] : []));
  const below = imports.filter(isModule).flatMap((imported) => eventReactions(imported));
  return [...new Set([...types, ...below])].sort();
}

function isModule(imported: unknown): imported is Type | DynamicModule {
  return (
    typeof imported === 'function' ||
    (typeof imported === 'object' && imported !== null && 'module' in imported)
  );
}
