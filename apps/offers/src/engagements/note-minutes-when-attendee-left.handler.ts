import { Injectable } from '@nestjs/common';
import { AttendeeLeft, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';

/** The room tells the minutes so far with every departure; they only grow. */
@Injectable()
@HandlesEvent(AttendeeLeft, { projection: true, independent: true })
export class NoteMinutesWhenAttendeeLeft implements EventHandler<typeof AttendeeLeft> {
  constructor(private readonly engagements: Engagements) {}

  handle(facts: Fact<typeof AttendeeLeft>[], tx: Transaction): Promise<void> {
    return this.engagements.merge(
      tx,
      facts,
      { left_position: 'greatest', minutes_so_far: 'greatest', last_activity_at: 'greatest' },
      ({ position, data: { leftAt, minutes } }) => ({
        left_position: position,
        minutes_so_far: minutes,
        last_activity_at: leftAt,
      }),
    );
  }
}
