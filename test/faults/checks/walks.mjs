import { BRANCH_LETTERS } from '../traffic/sequence.mjs';
import { findings, unequal } from './checks.mjs';
import { differences } from './effects.mjs';

const WALKS = 'reminders.enrolment where version is not null';
const LETTERS = BRANCH_LETTERS.map((key) => `'${key}'`).join(', ');

/** A letter that was passed is in the ledger of touches, whatever has come of it; other steps are in one of their own. */
const PASSED = `(
  select enrolment_id, step_key, branch from reminders.step_passed
  union all
  select enrolment_id, step_key, null from reminders.touch where version is not null
)`;

/** Where everybody must have come by, in the words of the ledgers: `half:A letter-a: patience:timeout end:`. */
const WAYS = `
  select e.id::text || ' ' || string_agg(p.step_key || ':' || coalesce(p.branch, ''), ' ' order by p.step_key collate "C") as way
  from reminders.enrolment e join ${PASSED} p on p.enrolment_id = e.id
  where e.version is not null group by e.id`;

const POSSIBLE =
  /^\S+ (?:end: half:A letter-a: patience:\w+|berlin:yes end: half:B letter-berlin: patience:\w+|berlin:no end: half:B letter-elsewhere: patience:\w+)$/;

/** What everybody must have got by the branch that they took. */
const LETTERS_OF_BRANCHES = `
  select enrolment_id || ' ' || case
      when step_key = 'half' then 'letter-a' when branch = 'yes' then 'letter-berlin' else 'letter-elsewhere' end || ' sent'
  from reminders.step_passed where (step_key = 'half' and branch = 'A') or step_key = 'berlin'`;

const WRONG_ZONE = `
  select c.email, c.time_zone, p.branch from reminders.step_passed p
  join reminders.enrolment e on e.id = p.enrolment_id join reminders.contact c on c.id = e.contact_id
  where p.step_key = 'berlin' and (p.branch = 'yes') <> (c.time_zone = 'Europe/Berlin')`;

const WAITED_FOR_NOTHING = `
  select e.id, p.branch from reminders.step_passed p join reminders.enrolment e on e.id = p.enrolment_id
  where p.step_key = 'patience' and p.branch = 'happened' and not exists (
    select from reminders.happening h where h.contact_id = e.contact_id and h.kind = 'poll-answered')`;

/** Everybody walked the sequence once and to its end, one way through its branches, and both ledgers say the same. */
export async function checkWalks(checks, { database, sink }) {
  await checks.that('walks: everybody who registered was enrolled, and once', async () =>
    findings(
      await database.rows(
        differences(
          'select contact_id::text from registration.registration',
          `select contact_id::text from ${WALKS}`,
        ),
      ),
    ),
  );
  await checks.that('walks: everybody has come to the end, and nobody is due or waits for ever', async () =>
    findings(
      await database.rows(
        `select id, state, next_step, next_due_at, waiting_for from ${WALKS} and state <> 'finished'`,
      ),
    ).slice(0, 10),
  );
  await checks.that('walks: everybody went one whole way through the branches', async () => {
    const ways = (await database.rows(WAYS)).map(({ way }) => way);
    const walks = await database.number(`select count(*) from ${WALKS}`);
    return [unequal('ways', ways.length, walks), ...ways.filter((way) => !POSSIBLE.test(way)).slice(0, 10)];
  });
  await checks.that('walks: a condition was answered by what is true of the person', async () => [
    ...findings(await database.rows(WRONG_ZONE)),
    ...findings(await database.rows(WAITED_FOR_NOTHING)),
  ]);
  await checks.that(
    'walks: a touch for each letter that was passed, none without one, each of them sent',
    async () =>
      findings(
        await database.rows(
          differences(
            LETTERS_OF_BRANCHES,
            `select enrolment_id || ' ' || step_key || ' ' || state from reminders.touch where version is not null`,
          ),
        ),
      ),
  );
  await checks.that('walks: everybody got exactly one of the letters of the branches', () =>
    lettersOf(database, sink),
  );
}

/** By what the provider has accepted; the same Message-ID twice is one letter. */
async function lettersOf(database, { accepted }) {
  const touches = await database.rows(
    `select message_id, step_key from reminders.touch where version is not null and step_key in (${LETTERS})`,
  );
  const steps = new Map(touches.map(({ message_id, step_key }) => [message_id, step_key]));
  const got = new Map();
  for (const { to, messageId } of accepted) {
    if (steps.has(messageId)) got.set(to, (got.get(to) ?? new Set()).add(messageId));
  }
  const people = await database.rows('select email from registration.contact');
  return people
    .filter(({ email }) => got.get(email)?.size !== 1)
    .map(({ email }) => `${email} got ${got.get(email)?.size ?? 0}`)
    .slice(0, 10);
}
