import { Injectable } from '@nestjs/common';
import { ChannelJoined, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { DeclinedCalls } from './declined-calls.js';

/** Who takes back that they want no calls may be called again. */
@Injectable()
@HandlesEvent(ChannelJoined, { projection: true })
export class AllowCallsWhenChannelJoined implements EventHandler<typeof ChannelJoined> {
  constructor(private readonly declinedCalls: DeclinedCalls) {}

  handle(facts: Fact<typeof ChannelJoined>[], tx: Transaction): Promise<void> {
    return this.declinedCalls.note(tx, facts, false);
  }
}
