import { Injectable } from '@nestjs/common';
import { ChannelLeft, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { DeclinedCalls } from './declined-calls.js';

/** Who wants no calls is shown as such wherever sales would call. The two are told by turns, so their order counts. */
@Injectable()
@HandlesEvent(ChannelLeft, { projection: true })
export class DeclineCallsWhenChannelLeft implements EventHandler<typeof ChannelLeft> {
  constructor(private readonly declinedCalls: DeclinedCalls) {}

  handle(facts: Fact<typeof ChannelLeft>[], tx: Transaction): Promise<void> {
    return this.declinedCalls.note(tx, facts, true);
  }
}
