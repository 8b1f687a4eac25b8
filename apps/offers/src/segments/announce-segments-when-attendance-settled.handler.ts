import { Injectable } from '@nestjs/common';
import { AttendanceSettled, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { SegmentMemberships } from './segment-memberships.js';
import type { Segment } from './segment-rules.policy.js';

/** Only what the verdict decides: while read models are rebuilt, the rest of a row may not be complete. */
const DECIDED_BY_ATTENDANCE: Segment[] = ['attended', 'no-show', 'left-early', 'stayed-to-offer'];

/** The follow-up for those who came and for those who did not begins with these facts. */
@Injectable()
@HandlesEvent(AttendanceSettled, { independent: true })
export class AnnounceSegmentsWhenAttendanceSettled implements EventHandler<typeof AttendanceSettled> {
  constructor(private readonly memberships: SegmentMemberships) {}

  async handle(facts: Fact<typeof AttendanceSettled>[], tx: Transaction): Promise<void> {
    await this.memberships.announce(
      tx,
      facts.map(({ data }) => data.registrationId),
      DECIDED_BY_ATTENDANCE,
    );
  }
}
