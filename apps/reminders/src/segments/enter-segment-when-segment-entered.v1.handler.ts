import { Injectable } from '@nestjs/common';
import { type Fact, SegmentEntered } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { EnterSegment } from './enter-segment.js';
import { onlyInFirstVersion } from './segment-fact.js';

/** The same for facts of the first version, until release 0.2 (ADR 60). */
@Injectable()
@HandlesEvent(SegmentEntered)
export class EnterSegmentWhenSegmentEnteredV1 implements EventHandler<typeof SegmentEntered> {
  constructor(private readonly enter: EnterSegment) {}

  handle(facts: Fact<typeof SegmentEntered>[], tx: Transaction): Promise<void> {
    return this.enter.execute(tx, onlyInFirstVersion(facts));
  }
}
