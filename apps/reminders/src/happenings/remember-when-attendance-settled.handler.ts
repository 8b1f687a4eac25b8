import { Injectable } from '@nestjs/common';
import { AttendanceSettled } from '@funnelcast/contracts';
import type { Fact } from '@funnelcast/contracts';
import { type EventHandler, HandlesEvent } from '@funnelcast/messaging';
import type { Transaction } from '@funnelcast/persistence';
import { Happenings } from './happenings.js';

/** Who came, stayed to the offer, left early or stayed away: each of them has follow-ups of its own. */
@Injectable()
@HandlesEvent(AttendanceSettled, { independent: true })
export class RememberWhenAttendanceSettled implements EventHandler<typeof AttendanceSettled> {
  constructor(private readonly happenings: Happenings) {}

  handle(facts: Fact<typeof AttendanceSettled>[], tx: Transaction): Promise<void> {
    return this.happenings.take(
      tx,
      facts.map(({ id, workspaceId, data }) => ({
        id,
        workspaceId,
        contactId: data.contactId,
        kind: 'attendance-settled' as const,
        at: data.settledAt,
        registrationId: data.registrationId,
        sessionId: data.sessionId,
        webinarId: data.webinarId,
        about: { status: data.status },
      })),
    );
  }
}
