import { randomUUID } from 'node:crypto';
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

/** One of the same, for a use case of ours. */
export function factAbout(number) {
  const id = randomUUID();
  return {
    workspaceId: randomUUID(),
    subject: String(number),
    correlationId: `bench-${number}`,
    data: {
      registrationId: id,
      contactId: id,
      sessionId: id,
      webinarId: id,
      email: `visitor-${number}@example.org`,
      name: `Visitor Number ${number}`,
      timeZone: 'Europe/Lisbon',
      locale: 'pt-PT',
      startsAt: '2030-01-01T18:00:00.000Z',
    },
  };
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
