import { Injectable } from '@nestjs/common';
import { type Fact, SegmentLeftV2 } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { LeaveSegment } from './leave-segment.js';

/** Leaving a segment pauses the sequences that were made for it. */
@Injectable()
@HandlesEvent(SegmentLeftV2)
export class LeaveSegmentWhenSegmentLeft implements EventHandler<typeof SegmentLeftV2> {
  constructor(private readonly leave: LeaveSegment) {}

  handle(facts: Fact<typeof SegmentLeftV2>[], tx: Transaction): Promise<void> {
    return this.leave.execute(tx, facts);
  }
}
