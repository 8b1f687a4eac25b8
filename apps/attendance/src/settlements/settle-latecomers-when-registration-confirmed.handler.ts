import { type Fact, RegistrationConfirmed } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Clock } from '@funnelcast/service-kit';
import { Injectable } from '@nestjs/common';
import { AttendanceAnnouncements } from './attendance-announcements.job.js';
import { settleAttendance } from './settle-attendance.js';

/**
 * Facts may arrive late: whoever registered before the end, but is heard of after it, is settled like the others.
 * Without this a broker's outage around the end would leave people without the letter that follows.
 */
@Injectable()
@HandlesEvent(RegistrationConfirmed)
export class SettleLatecomersWhenRegistrationConfirmed implements EventHandler<typeof RegistrationConfirmed> {
  constructor(
    private readonly clock: Clock,
    private readonly announcements: AttendanceAnnouncements,
  ) {}

  async handle(facts: Fact<typeof RegistrationConfirmed>[], tx: Transaction): Promise<void> {
    const settled = await tx.query<{ sessionId: string; registrationIds: string[] }[]>(
      `select room.session_id as "sessionId", array_agg(fact."registrationId") as "registrationIds"
         from json_to_recordset($1::json) as fact("sessionId" uuid, "registrationId" uuid)
         join room on room.session_id = fact."sessionId" and room.settled_at is not null
        group by room.session_id`,
      [JSON.stringify(facts.map(({ data }) => data))],
    );
    for (const { sessionId, registrationIds } of settled) {
      await settleAttendance(tx, { sessionId, registrationIds, now: this.clock.now() });
      await tx.query('update room set announced_at = null where session_id = $1', [sessionId]);
    }
    if (settled.length > 0) this.announcements.wakeSoon();
  }
}
