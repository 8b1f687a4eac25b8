import { query } from '../setup/database.mjs';

/** Facts as they lie in an outbox after a commit: valid ones, all of different people. */
const RECORD = (outbox) => `
  insert into ${outbox} (id, type, workspace_id, subject, time, correlation_id, data)
  select gen_random_uuid(), 'registration.registration-confirmed.v1', gen_random_uuid(), n::text, now(), 'bench-' || n,
    jsonb_build_object('registrationId', gen_random_uuid(), 'contactId', gen_random_uuid(),
      'sessionId', gen_random_uuid(), 'webinarId', gen_random_uuid(), 'email', 'visitor-' || n || '@example.org',
      'name', 'Visitor Number ' || n, 'timeZone', 'Europe/Lisbon', 'locale', 'pt-PT',
      'startsAt', '2030-01-01T18:00:00.000Z')
  from generate_series(1, $1::int) n`;

export function recordFacts(url, outbox, count) {
  return query(url, RECORD(outbox), [count]);
}

/** The same, and the relay hears of them with the commit. */
export function recordFactsAndNotify(url, outbox, count, channel) {
  return query(
    url,
    `with recorded as (${RECORD(outbox)} returning 1) select pg_notify($2, '') from recorded limit 1`,
    [count, channel],
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
