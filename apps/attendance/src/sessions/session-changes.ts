import type { Transaction } from '@funnelcast/persistence';

/**
 * PostgreSQL tells on this channel, with each commit, the ids of the sessions that were moved, edited or called off. An id
 * with two more behind it is about one person there, and what an offer is for them.
 */
export const SESSION_CHANGES = 'attendance_session_changes';

/** What one offer is for one person in the room has become something else. */
export interface OwnOfferChange {
  sessionId: string;
  registrationId: string;
  offerId: string;
}

/** To be heard after the commit and in every copy of the service, and not at all when there is none. */
export async function tellSessionsChanged(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  await tx.query('select pg_notify($2, id) from unnest($1::text[]) as id', [sessionIds, SESSION_CHANGES]);
}

/** Also to whoever bought under another place: an offer is bought by a person, in whichever room they sit. */
export async function tellBuyers(
  tx: Transaction,
  bought: readonly { contactId: string; offerId: string }[],
): Promise<void> {
  await tx.query(
    `select pg_notify($2, concat_ws('/', session_id, registration_id, "offerId"))
       from json_to_recordset($1::json) as fact("contactId" uuid, "offerId" uuid)
       join attendee on contact_id = "contactId"
       join offer on offer.id = "offerId" and offer.webinar_id = attendee.webinar_id`,
    [JSON.stringify(bought), SESSION_CHANGES],
  );
}

export function readOwnOfferChange(payload: string): OwnOfferChange | null {
  const [sessionId, registrationId, offerId] = payload.split('/');
  return sessionId && registrationId && offerId ? { sessionId, registrationId, offerId } : null;
}
