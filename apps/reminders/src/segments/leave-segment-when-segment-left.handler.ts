import { Injectable } from '@nestjs/common';
import { SegmentLeft } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from '../happenings/happenings.js';
import { SegmentMembers } from './segment-members.js';

/** Leaving a segment pauses the sequences that were made for it. */
@Injectable()
@HandlesEvent(SegmentLeft)
export class LeaveSegmentWhenSegmentLeft implements EventHandler<typeof SegmentLeft> {
  constructor(
    private readonly members: SegmentMembers,
    private readonly happenings: Happenings,
  ) {}

  /** One after the other: within a page somebody may leave and return. */
  async handle(facts: Fact<typeof SegmentLeft>[], tx: Transaction): Promise<void> {
    for (const { id, workspaceId, data } of facts) {
      const { contactId, registrationId, sessionId, webinarId, segment, at } = data;
      await this.members.leave(tx, { contact_id: contactId, workspace_id: workspaceId, segment, at });
      await this.happenings.take(tx, [
        {
          id,
          workspaceId,
          contactId,
          kind: 'segment-left',
          at,
          registrationId,
          sessionId,
          webinarId,
          about: { segment },
        },
      ]);
    }
  }
}
