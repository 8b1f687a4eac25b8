import type { Transaction } from '@funnelcast/persistence';

/** Somebody with a place in a session. */
export interface Admitted {
  workspaceId: string;
  sessionId: string;
  webinarId: string;
  registrationId: string;
  contactId: string;
  name: string;
  ended: boolean;
  /** The session was called off: the place leads nowhere any more. */
  cancelled: boolean;
}

export async function findAdmitted(
  tx: Transaction,
  registrationIds: readonly string[],
): Promise<Map<string, Admitted>> {
  const rows = await tx.query<Admitted[]>(
    `select attendee.workspace_id as "workspaceId", attendee.session_id as "sessionId",
            attendee.webinar_id as "webinarId", attendee.registration_id as "registrationId",
            attendee.contact_id as "contactId", attendee.name, room.ended_at is not null as ended, session.cancelled
       from attendee
       join session on session.id = attendee.session_id
       left join room on room.session_id = session.id
      where attendee.registration_id = any($1::uuid[]) and not attendee.cancelled`,
    [registrationIds],
  );
  return new Map(rows.map((row) => [row.registrationId, row]));
}
