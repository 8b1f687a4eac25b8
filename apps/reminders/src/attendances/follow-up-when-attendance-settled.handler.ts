import { Injectable } from '@nestjs/common';
import { AttendanceSettled, type Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import { insertRows, type Transaction } from '@funnelcast/persistence';
import { Enrolments } from '../enrolments/enrolments.js';

/** Only now it is known who came and who did not; whoever the follow-up waves have passed already gets their letter here. */
@Injectable()
@HandlesEvent(AttendanceSettled, { independent: true })
export class FollowUpWhenAttendanceSettled implements EventHandler<typeof AttendanceSettled> {
  constructor(private readonly enrolments: Enrolments) {}

  async handle(facts: Fact<typeof AttendanceSettled>[], tx: Transaction): Promise<void> {
    const latest = [...new Map(facts.map((fact) => [fact.data.registrationId, fact])).values()];
    await insertRows(
      tx,
      'attendance',
      latest.map(({ workspaceId, data }) => ({
        enrolment_id: data.registrationId,
        workspace_id: workspaceId,
        session_id: data.sessionId,
        status: data.status,
      })),
      { onConflict: '(enrolment_id) do update set status = excluded.status' },
    );
    await this.enrolments.catchUp(
      tx,
      latest.map(({ data }) => ({ id: data.registrationId, session_id: data.sessionId })),
    );
  }
}
