import { query } from '../setup/database.mjs';

const TYPE = 'registration.registration-confirmed.v1';

/** What valid facts tell, all of different people. */
const DATA = `jsonb_build_object('registrationId', gen_random_uuid(), 'contactId', gen_random_uuid(),
  'sessionId', gen_random_uuid(), 'webinarId', gen_random_uuid(), 'email', 'visitor-' || n || '@example.org',
  'name', 'Visitor Number ' || n, 'timeZone', 'Europe/Lisbon', 'locale', 'pt-PT',
  'startsAt', '2030-01-01T18:00:00.000Z')`;

/** Facts as they lie in the outbox of a textbook after a commit. */
export function recordFacts(url, outbox, count) {
  return query(
    url,
    `insert into ${outbox} (id, type, workspace_id, subject, time, correlation_id, data)
     select gen_random_uuid(), '${TYPE}', gen_random_uuid(), n::text, now(), 'bench-' || n, ${DATA}
     from generate_series(1, $1::int) n`,
    [count],
  );
}

/** Facts as our services leave them in their log, and the relay hears of them with the commit. */
export function logFacts(url, service, count) {
  return query(
    url,
    `with cursor as (
       update ${service}.outbox_cursor set last_position = last_position + $1::int
       returning last_position - $1::int as before
     ), told as (
       insert into ${service}.fact_log (position, recorded_on, event)
       select before + n, (clock_timestamp() at time zone 'utc')::date, json_build_object(
         'specversion', '1.0', 'id', gen_random_uuid(), 'source', '/${service}', 'type', '${TYPE}',
         'time', to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'subject', n::text,
         'datacontenttype', 'application/json', 'workspaceid', gen_random_uuid(), 'correlationid', 'bench-' || n,
         'data', ${DATA})
       from cursor, generate_series(1, $1::int) n
     )
     select pg_notify($2, '')`,
    [count, `${service}_outbox`],
  );
}

/** Exactly once: as many effects as facts, and no fact twice. */
export async function requireEffects(url, effect, count) {
  const [found] = await query(
    url,
    `select count(*)::int as all, count(distinct fact_id)::int as different from ${effect}`,
  );
  if (found.all !== count || found.different !== count)
    throw new Error(`${found.all} effects of ${found.different} facts instead of ${count}`);
}
