import { DiscoveryService } from '@nestjs/core';
import type { EventContract } from '@funnelcast/contracts';

export interface HandlerOptions {
  /** Only feeds read models, so a rebuild may run it again over emptied tables. Any other handler sees a fact once. */
  projection?: boolean;
  /**
   * Its effect is the same whether it comes before or after other independent ones (it only adds up, say), so that their
   * facts may be taken as few large sets although they lie mixed in a page. Handlers that are not independent see exactly
   * what came before them. Counts for a kind of fact when all of the service's handlers of that kind say so.
   */
  independent?: boolean;
}

export interface HandledEvent extends HandlerOptions {
  contract: EventContract;
}

/** Where the library finds what a handler reacts to. */
export const EventHandlerMark = DiscoveryService.createDecorator<HandledEvent>();

/** Makes a provider react to one kind of fact; it belongs to the service whose MessagingModule its module imports. */
export function HandlesEvent(contract: EventContract, options: HandlerOptions = {}): ClassDecorator {
  return EventHandlerMark({ contract, ...options }) as ClassDecorator;
}
