import pg from 'pg';

const LANES = 2;
const MOST_ROWS = 500;

/** Rows that arrive while a statement is in flight go with the next one; answered after its commit. Nothing more. */
export async function batchedInsert(connectionString) {
  const lanes = await Promise.all(
    Array.from({ length: LANES }, async () => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  const waiting = [];
  const fly = () => {
    while (waiting.length > 0 && lanes.length > 0) {
      const client = lanes.pop();
      const batch = waiting.splice(0, MOST_ROWS);
      client
        .query({ ...INSERT, values: columnsOf(batch.map(({ row }) => row)) })
        .then(
          () => batch.forEach(({ resolve }) => resolve()),
          (error) => batch.forEach(({ reject }) => reject(error)),
        )
        .finally(() => {
          lanes.push(client);
          fly();
        });
    }
  };
  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (waiting.length === 1) setImmediate(fly);
    });
}

const COLUMNS = [
  'contactId',
  'registrationId',
  'workspaceId',
  'sessionId',
  'email',
  'name',
  'timeZone',
  'locale',
  'consentText',
  'consentSource',
  'captured',
  'confirmed',
];

function columnsOf(rows) {
  return COLUMNS.map((column) => rows.map((row) => row[column]));
}

const INSERT = {
  name: 'register-many',
  text: `
    with person as (
      select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::text[], $11::jsonb[], $12::jsonb[])
        as p (contact_id, registration_id, workspace_id, session_id, email, name, time_zone, locale,
              consent_text, consent_source, captured, confirmed)
    ), captured as (
      insert into contact (id, workspace_id, email, name, time_zone, locale, consent_text, consent_source,
                           consented_at, captured_at)
      select contact_id, workspace_id, email, name, time_zone, locale, consent_text, consent_source, now(), now()
      from person
      on conflict (workspace_id, email) do nothing returning id
    ), placed as (
      insert into registration (id, workspace_id, session_id, contact_id, name, time_zone, locale, consent_text,
                                consent_source, status, registered_at)
      select registration_id, workspace_id, session_id, contact_id, name, time_zone, locale, consent_text,
             consent_source, 'confirmed', now()
      from person where contact_id in (select id from captured)
      on conflict (session_id, contact_id) do nothing returning id
    )
    insert into outbox (id, type, workspace_id, subject, time, correlation_id, data)
    select gen_random_uuid(), fact.type, workspace_id, fact.subject, now(), registration_id::text, fact.data
    from person,
      lateral (values ('registration.contact-captured.v1', contact_id::text, captured),
                      ('registration.registration-confirmed.v1', registration_id::text, confirmed))
        as fact (type, subject, data)
    where registration_id in (select id from placed)`,
};
