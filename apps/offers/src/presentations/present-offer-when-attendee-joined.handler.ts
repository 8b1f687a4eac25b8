import { Injectable } from '@nestjs/common';
import { AttendeeJoined, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Presentations, type Sighting } from './presentations.js';

/** Who comes in while the offer is shown sees it with their first look at the room. */
@Injectable()
@HandlesEvent(AttendeeJoined, { independent: true })
export class PresentOfferWhenAttendeeJoined implements EventHandler<typeof AttendeeJoined> {
  constructor(private readonly presentations: Presentations) {}

  async handle(facts: Fact<typeof AttendeeJoined>[], tx: Transaction): Promise<void> {
    const late: Sighting[] = await tx.query(
      `select j."registrationId", j."joinedAt" as at, s.pushed_offer_id as "offerId"
       from json_to_recordset($1::json) as j("registrationId" uuid, "sessionId" uuid, "joinedAt" timestamptz)
       join session s on s.id = j."sessionId"
       where s.pushed_at <= j."joinedAt" and (s.ended_at is null or s.ended_at > j."joinedAt")`,
      [JSON.stringify(facts.map(({ data }) => data))],
    );
    await this.presentations.present(tx, late);
  }
}
