import { Injectable } from '@nestjs/common';
import { AttendeeJoined, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';
import { wakeCountingOfMinutes } from './minutes-in-room.js';

/** Somebody in the room rises at once, so that sales sees them while they are there. */
@Injectable()
@HandlesEvent(AttendeeJoined, { projection: true, independent: true })
export class NotePresenceWhenAttendeeJoined implements EventHandler<typeof AttendeeJoined> {
  constructor(private readonly engagements: Engagements) {}

  async handle(facts: Fact<typeof AttendeeJoined>[], tx: Transaction): Promise<void> {
    await this.engagements.merge(
      tx,
      facts,
      {
        joined_position: 'greatest',
        first_joined_at: 'least',
        last_joined_at: 'greatest',
        last_activity_at: 'greatest',
        minutes_in_room: 'latest',
      },
      ({ position, data: { joinedAt } }) => ({
        joined_position: position,
        first_joined_at: joinedAt,
        last_joined_at: joinedAt,
        last_activity_at: joinedAt,
        // What was counted while they were here before has become what their departure told.
        minutes_in_room: 0,
      }),
    );
    await wakeCountingOfMinutes(tx);
  }
}
