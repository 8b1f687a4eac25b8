import { Injectable } from '@nestjs/common';
import { AttendeeJoined, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';

/** Somebody in the room rises at once, so that sales sees them while they are there. */
@Injectable()
@HandlesEvent(AttendeeJoined, { projection: true, independent: true })
export class NotePresenceWhenAttendeeJoined implements EventHandler<typeof AttendeeJoined> {
  constructor(private readonly engagements: Engagements) {}

  handle(facts: Fact<typeof AttendeeJoined>[], tx: Transaction): Promise<void> {
    return this.engagements.merge(
      tx,
      facts,
      {
        joined_position: 'greatest',
        first_joined_at: 'least',
        last_joined_at: 'greatest',
        last_activity_at: 'greatest',
      },
      ({ position, data: { joinedAt } }) => ({
        joined_position: position,
        first_joined_at: joinedAt,
        last_joined_at: joinedAt,
        last_activity_at: joinedAt,
      }),
    );
  }
}
