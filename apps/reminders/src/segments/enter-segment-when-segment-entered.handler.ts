import { Injectable } from '@nestjs/common';
import { type Fact, SegmentEnteredV2 } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { EnterSegment } from './enter-segment.js';

/** Entering a segment begins the sequences that were made for it, or goes on with them. */
@Injectable()
@HandlesEvent(SegmentEnteredV2)
export class EnterSegmentWhenSegmentEntered implements EventHandler<typeof SegmentEnteredV2> {
  constructor(private readonly enter: EnterSegment) {}

  handle(facts: Fact<typeof SegmentEnteredV2>[], tx: Transaction): Promise<void> {
    return this.enter.execute(tx, facts);
  }
}
