import { unequal } from './checks.mjs';

/** Every answer that a client was given holds, and nothing is there that nobody asked for. */
export async function checkPeople(checks, { database, registrants, voters, profile, votes }) {
  await checks.that('every registration was acknowledged in the end', () =>
    unequal('acknowledged', registrants.acknowledged.size, profile.registrations),
  );
  await checks.that('every acknowledged registration is stored, once and as it was acknowledged', () =>
    registrationsFound(database, registrants.acknowledged),
  );
  await checks.that('nobody was refused or given two registrations', () =>
    registrants.complaints.slice(0, 10),
  );
  await checks.that('every vote was settled for its voter', () => [
    unequal('settled', voters.settled.length, votes),
    ...voters.complaints.slice(0, 10),
  ]);
  await checks.that('every acknowledged vote is stored, once and with the answer that was given', () =>
    votesFound(database, voters.settled),
  );
}

async function registrationsFound(database, acknowledged) {
  const rows = await database.rows(`
    select c.email, r.id, r.session_id, r.status
    from registration.registration r left join registration.contact c on c.id = r.contact_id`);
  const wrong = [unequal('rows', rows.length, acknowledged.size)];
  const stored = new Map(rows.map((row) => [row.email, row]));
  for (const [email, { registrationId, sessionId }] of acknowledged) {
    const row = stored.get(email);
    if (row?.id === registrationId && row.session_id === sessionId && row.status === 'confirmed') continue;
    wrong.push(`${email} was given ${registrationId}, stored is ${row?.id} ${row?.status}`);
  }
  return wrong.slice(0, 10);
}

async function votesFound(database, settled) {
  const rows = await database.rows('select registration_id, poll_id, option_id from attendance.vote');
  const wrong = [unequal('rows', rows.length, settled.length)];
  const stored = new Map(rows.map((row) => [`${row.registration_id} ${row.poll_id}`, row.option_id]));
  for (const { registrationId, pollId, optionId } of settled) {
    if (stored.get(`${registrationId} ${pollId}`) === optionId) continue;
    wrong.push(`the answer of ${registrationId} to ${pollId} is not the one that was given`);
  }
  return wrong.slice(0, 10);
}
