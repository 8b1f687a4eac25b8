/** As an ORM would: begin, a statement for each table, commit; every statement prepared. */
export async function insertInOneTransaction(pool, row) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ ...CONTACT, values: valuesOf(row, CONTACT) });
    await client.query({ ...REGISTRATION, values: valuesOf(row, REGISTRATION) });
    await client.query({ ...FACTS, values: valuesOf(row, FACTS) });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function valuesOf(row, { takes }) {
  return takes.map((name) => row[name]);
}

const CONTACT = {
  name: 'contact',
  takes: ['contactId', 'workspaceId', 'email', 'name', 'timeZone', 'locale', 'consentText', 'consentSource'],
  text: `insert into contact (id, workspace_id, email, name, time_zone, locale, consent_text, consent_source,
                              consented_at, captured_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, now(), now())`,
};

const REGISTRATION = {
  name: 'registration',
  takes: [
    'registrationId',
    'workspaceId',
    'sessionId',
    'contactId',
    'name',
    'timeZone',
    'locale',
    'consentText',
    'consentSource',
  ],
  text: `insert into registration (id, workspace_id, session_id, contact_id, name, time_zone, locale, consent_text,
                                   consent_source, status, registered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'confirmed', now())`,
};

const FACTS = {
  name: 'facts',
  takes: ['workspaceId', 'contactId', 'captured', 'registrationId', 'confirmed'],
  text: `insert into outbox (id, type, workspace_id, subject, time, correlation_id, data)
         values (gen_random_uuid(), 'registration.contact-captured.v1', $1, $2, now(), $4, $3::jsonb),
                (gen_random_uuid(), 'registration.registration-confirmed.v1', $1, $4, now(), $4, $5::jsonb)`,
};
