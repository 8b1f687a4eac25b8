import { Injectable } from '@nestjs/common';
import { type Fact, SegmentLeft } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { LeaveSegment } from './leave-segment.js';
import { onlyInFirstVersion } from './segment-fact.js';

/** The same for facts of the first version, until release 0.2 (ADR 60). */
@Injectable()
@HandlesEvent(SegmentLeft)
export class LeaveSegmentWhenSegmentLeftV1 implements EventHandler<typeof SegmentLeft> {
  constructor(private readonly leave: LeaveSegment) {}

  handle(facts: Fact<typeof SegmentLeft>[], tx: Transaction): Promise<void> {
    return this.leave.execute(tx, onlyInFirstVersion(facts));
  }
}
