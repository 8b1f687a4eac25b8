import { randomUUID } from 'node:crypto';

const WORKSPACE = randomUUID();
const SESSION = randomUUID();
export const FACT_TYPE = 'registration.registration-confirmed.v1';

/** A registration and the payload of the fact that tells of it, for tables without foreign keys. */
export function aRow() {
  const [registrationId, contactId] = [randomUUID(), randomUUID()];
  const person = { name: 'Visitor Number One', timeZone: 'Europe/Lisbon', locale: 'pt-PT' };
  const data = {
    registrationId,
    contactId,
    sessionId: SESSION,
    webinarId: SESSION,
    email: `${registrationId}@visitors.example.org`,
    ...person,
    startsAt: '2030-01-01T18:00:00.000Z',
  };
  const registration = {
    id: registrationId,
    workspace_id: WORKSPACE,
    session_id: SESSION,
    contact_id: contactId,
    name: person.name,
    time_zone: person.timeZone,
    locale: person.locale,
    consent_text: 'I agree to be contacted about this webinar.',
    consent_source: '/w/what-the-figures-mean',
    status: 'confirmed',
    registered_at: new Date().toISOString(),
  };
  return { registration, data };
}

export const COLUMNS = Object.keys(aRow().registration);

export function factOf({ registration: { id, workspace_id: workspaceId }, data }) {
  return { workspaceId, subject: id, data };
}
