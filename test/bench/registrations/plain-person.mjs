import { randomUUID } from 'node:crypto';

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const CONSENT = 'I agree to be contacted about this webinar.';
const SOURCE = '/w/what-the-figures-mean';

/** Checked by hand, as little as one can. */
export function isPerson(body) {
  return (
    typeof body?.email === 'string' &&
    body.email.length <= 254 &&
    EMAIL.test(body.email) &&
    typeof body.name === 'string' &&
    body.name.length > 0 &&
    body.name.length <= 120 &&
    body.consent === true
  );
}

/** The rows that a person's registration makes: contact, registration and a fact about each. */
export function rowsOf({ email, name, timeZone, locale }, { sessionId, workspaceId, webinarId, startsAt }) {
  const [contactId, registrationId] = [randomUUID(), randomUUID()];
  const person = { contactId, email, name, timeZone, locale };
  const consent = { text: CONSENT, givenAt: new Date().toISOString(), source: SOURCE };
  return {
    ...person,
    registrationId,
    workspaceId,
    sessionId,
    consentText: CONSENT,
    consentSource: SOURCE,
    captured: JSON.stringify({ ...person, consent }),
    confirmed: JSON.stringify({ registrationId, ...person, sessionId, webinarId, startsAt }),
  };
}

export function answerTo({ registrationId }) {
  return {
    registrationId,
    joinToken: registrationId,
    joinUrl: `http://localhost:3000/join/${registrationId}`,
    registeredUrl: `http://localhost:3000/registered/${registrationId}`,
  };
}
