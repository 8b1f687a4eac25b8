import type { Transaction } from '@funnelcast/persistence';
import type { Buyer } from './order.js';

const BUYER = `
  select registration_id as "registrationId", contact_id as "contactId",
         session_id as "sessionId", webinar_id as "webinarId"
  from engagement`;

export async function buyerByRegistration(
  tx: Transaction,
  registrationId: string,
): Promise<Buyer | undefined> {
  const [buyer]: Buyer[] = await tx.query(`${BUYER} where registration_id = $1`, [registrationId]);
  return buyer;
}

/** Whoever buys what belongs to no webinar has no place anywhere. */
async function asPerson(tx: Transaction, where: string, value: string): Promise<Buyer | undefined> {
  const [contact]: { id: string }[] = await tx.query(
    `select id from contact where ${where} order by id limit 1`,
    [value],
  );
  return contact && { contactId: contact.id, registrationId: null, sessionId: null, webinarId: null };
}

export function buyerByContact(tx: Transaction, contactId: string): Promise<Buyer | undefined> {
  return asPerson(tx, 'id = $1', contactId);
}

/**
 * A payment names an address, normalised as registration does; of several sessions the one counts at which the person was
 * active last.
 */
export async function buyerByEmail(
  tx: Transaction,
  email: string,
  webinarId: string | null,
): Promise<Buyer | undefined> {
  if (webinarId === null) return asPerson(tx, 'email = $1', email);
  const [buyer]: Buyer[] = await tx.query(
    `${BUYER} where contact_id in (select id from contact where email = $1) and webinar_id = $2
     order by (offer_clicks > 0) desc, last_activity_at desc nulls last, registration_id desc limit 1`,
    [email, webinarId],
  );
  return buyer;
}
