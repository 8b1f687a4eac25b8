import { Injectable } from '@nestjs/common';
import { SegmentEntered } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from '../happenings/happenings.js';
import { SegmentMembers } from './segment-members.js';

/** Entering a segment begins the sequences that were made for it, or goes on with them. */
@Injectable()
@HandlesEvent(SegmentEntered)
export class EnterSegmentWhenSegmentEntered implements EventHandler<typeof SegmentEntered> {
  constructor(
    private readonly members: SegmentMembers,
    private readonly happenings: Happenings,
  ) {}

  /** One after the other: within a page somebody may leave and return. */
  async handle(facts: Fact<typeof SegmentEntered>[], tx: Transaction): Promise<void> {
    for (const { id, workspaceId, data } of facts) {
      const { contactId, registrationId, sessionId, webinarId, segment, at } = data;
      await this.members.enter(tx, { contact_id: contactId, workspace_id: workspaceId, segment, at });
      await this.happenings.take(tx, [
        {
          id,
          workspaceId,
          contactId,
          kind: 'segment-entered',
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
