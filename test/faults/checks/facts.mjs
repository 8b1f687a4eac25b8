import { SERVICES } from '../../../deploy/local/index.mjs';
import { BROKEN_STEPS, LAST_STEPS } from './bookmark-audit.mjs';
import { findings } from './checks.mjs';

const LISTENERS = SERVICES.filter((service) => service !== 'accounts');
/** Who listens to whom; registration hears who unsubscribed, and accounts hears nobody. */
const LISTENING = {
  registration: ['reminders'],
  reminders: ['accounts', 'registration', 'attendance', 'offers'],
  attendance: ['registration', 'offers'],
  offers: ['registration', 'attendance', 'reminders'],
};

/** Facts are where they belong: in their order without gaps, published, and applied by each listener exactly once. */
export async function checkFacts(checks, { database, left }) {
  await checks.that('everything came to rest by itself', () =>
    left.map(({ what, count }) => `${count} ${what}`),
  );
  await checks.that("every producer's positions go from 1 to its last one without a gap", async () =>
    findings(await database.rows(SERVICES.map(gaps).join(' union all '))),
  );
  await checks.that('no fact was recorded twice', async () =>
    findings(await database.rows(SERVICES.map(repeated).join(' union all '))),
  );
  await checks.that(
    "every service's bookmark is at the last position of each producer it listens to",
    async () => findings(await database.rows(pairs().map(behind).join(' union all '))),
  );
  await checks.that('every service applied every fact exactly once and in order', async () => [
    ...findings(await database.rows(BROKEN_STEPS)),
    ...(await stepsMissing(database)),
  ]);
  await checks.that('no fact became a dead letter', async () =>
    findings(await database.rows(LISTENERS.map(deadLetters).join(' union all '))),
  );
}

export function pairs() {
  return Object.entries(LISTENING).flatMap(([service, producers]) =>
    producers.map((producer) => ({ service, producer })),
  );
}

function gaps(service) {
  return `
    select '${service}' as service, c.last_position, l.first, l.last, l.count from ${service}.outbox_cursor c, (
      select coalesce(min(position), 1) as first, coalesce(max(position), 0) as last,
             count(distinct position) as count, count(*) as rows
      from ${service}.fact_log
    ) l
    where l.first <> 1 or l.last <> c.last_position or l.count <> c.last_position or l.rows <> l.count
       or c.published_position <> c.last_position`;
}

function repeated(service) {
  return `select '${service}' as service, event->>'id' as id from ${service}.fact_log group by event->>'id' having count(*) > 1`;
}

function behind({ service, producer }) {
  return `
    select '${service}' as service, '${producer}' as producer, b.position, c.last_position
    from ${producer}.outbox_cursor c left join ${service}.bookmark b on b.producer = '${producer}'
    where (b.position, b.log_id) is distinct from (c.last_position, c.log_id)
      and not (c.last_position = 0 and coalesce(b.position, 0) = 0)`;
}

function deadLetters(service) {
  return `select '${service}' as service, type, handler, error from ${service}.dead_letter`;
}

/** The steps that were noted must lead to where the bookmark is; otherwise they prove nothing. */
async function stepsMissing(database) {
  const steps = await database.rows(LAST_STEPS);
  const heads = await database.rows(
    SERVICES.map(
      (producer) =>
        `select '${producer}' as producer, last_position::int as last from ${producer}.outbox_cursor`,
    ).join(' union all '),
  );
  return pairs().flatMap(({ service, producer }) => {
    const noted = steps.find((step) => step.service === service && step.producer === producer)?.position ?? 0;
    const head = heads.find((each) => each.producer === producer).last;
    return noted === head ? [] : [`${service} noted steps up to ${noted} of ${head} facts of ${producer}`];
  });
}
