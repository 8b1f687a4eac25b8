import { Injectable } from '@nestjs/common';
import { AttendeeJoined } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** Coming into the room ends many a wait. */
@Injectable()
@HandlesEvent(AttendeeJoined, { independent: true })
export class RememberWhenAttendeeJoined implements EventHandler<typeof AttendeeJoined> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof AttendeeJoined>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'joined' as const,
        at: data.joinedAt,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: {},
      })),
    );
  }
}
