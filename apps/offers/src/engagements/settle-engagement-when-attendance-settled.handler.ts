import { Injectable } from '@nestjs/common';
import { AttendanceSettled, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Engagements } from './engagements.js';

/** The room's verdict ends the guessing: status, minutes and the length of the session are final. */
@Injectable()
@HandlesEvent(AttendanceSettled, { projection: true, independent: true })
export class SettleEngagementWhenAttendanceSettled implements EventHandler<typeof AttendanceSettled> {
  constructor(private readonly engagements: Engagements) {}

  handle(facts: Fact<typeof AttendanceSettled>[], tx: Transaction): Promise<void> {
    return this.engagements.merge(
      tx,
      facts,
      {
        settled_at: 'latest',
        attendance: 'latest',
        attended: 'latest',
        settled_minutes: 'latest',
        session_minutes: 'latest',
      },
      ({ data }) => ({
        settled_at: data.settledAt,
        attendance: data.status,
        attended: data.attended,
        settled_minutes: data.minutes,
        session_minutes: data.sessionMinutes,
      }),
    );
  }
}
