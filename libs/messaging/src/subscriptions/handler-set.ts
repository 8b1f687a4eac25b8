import type { EventContract, Fact } from '@funnelcast/contracts';
import type { EventHandler } from '../event-handler.js';
import type { HandledEvent } from '../handles-event.decorator.js';

/** A reaction of the service, ready to be called. */
export interface BoundHandler extends HandledEvent {
  name: string;
  instance: EventHandler;
}

/** A fact whose data do not fit its own contract; no later attempt can change that. */
export class UnreadableFact extends Error {}

/** All reactions of one service, in the order of its providers. */
export class HandlerSet {
  private readonly byType = new Map<string, BoundHandler[]>();

  constructor(readonly all: readonly BoundHandler[]) {
    const names = new Set<string>();
    for (const handler of all) {
      const key = `${handler.name} ${handler.contract.type}`;
      if (names.has(key))
        throw new Error(`${handler.name} is provided twice and would take each fact twice.`);
      names.add(key);
      const { type } = handler.contract;
      this.byType.set(type, [...(this.byType.get(type) ?? []), handler]);
    }
  }

  get producers(): string[] {
    return [...new Set(this.all.map(({ contract }) => contract.producer))];
  }

  get types(): string[] {
    return [...this.byType.keys()];
  }

  /** None for facts that this service has no use for. */
  of(type: string): readonly BoundHandler[] {
    return this.byType.get(type) ?? [];
  }

  named(name: string, type: string): BoundHandler | undefined {
    return this.of(type).find((handler) => handler.name === name);
  }

  onlyProjections(): HandlerSet {
    return new HandlerSet(this.all.filter(({ projection }) => projection));
  }
}

/** The facts as their contract promises them; fields that this version does not know are left out. */
export function readable(contract: EventContract, facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => {
    const { success, data, error } = contract.payload.safeParse(fact.data);
    if (!success) throw new UnreadableFact(`${fact.type} at ${fact.position}: ${error.message}`);
    return { ...fact, data };
  });
}
