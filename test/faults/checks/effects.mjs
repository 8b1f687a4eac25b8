import { findings } from './checks.mjs';

const REGISTRATIONS = 'select id::text from registration.registration';
const CONTACTS = `select id || ' ' || email from registration.contact`;

/** Facts say what happened: one for each change, none without one. */
const FACTS_MATCH_CHANGES = [
  [
    'registration',
    'registration-confirmed',
    `event->'data'->>'registrationId'`,
    'select id::text from registration.registration',
  ],
  [
    'registration',
    'contact-captured',
    `event->'data'->>'contactId'`,
    'select id::text from registration.contact',
  ],
  [
    'attendance',
    'poll-answered',
    `(event->'data'->>'registrationId') || ' ' || (event->'data'->>'pollId') || ' ' || (event->'data'->>'optionId')`,
    `select registration_id || ' ' || poll_id || ' ' || option_id from attendance.vote`,
  ],
  [
    'attendance',
    'attendance-settled',
    `(event->'data'->>'registrationId') || ' ' || (event->'data'->>'status')`,
    `select registration_id || ' ' || status from attendance.attendance`,
  ],
  [
    'attendance',
    'session-started',
    `event->'data'->>'sessionId'`,
    'select session_id::text from attendance.room where started_at is not null',
  ],
  [
    'attendance',
    'session-ended',
    `event->'data'->>'sessionId'`,
    'select session_id::text from attendance.room where ended_at is not null',
  ],
  [
    'reminders',
    'touch-sent',
    `event->'data'->>'touchId'`,
    `select id::text from reminders.touch where state = 'sent'`,
  ],
  [
    'offers',
    'offer-presented',
    `(event->'data'->>'offerId') || ' ' || (event->'data'->>'contactId')`,
    `select offer_id || ' ' || contact_id from offers.personal_deadline`,
  ],
];

/** What other services made of the facts: the same people, the same answers, the same letters. */
const READ_MODELS = [
  [
    'an enrolment for each registration',
    REGISTRATIONS,
    'select id::text from reminders.enrolment where not cancelled and version is null',
  ],
  [
    'an attendee for each registration',
    REGISTRATIONS,
    'select registration_id::text from attendance.attendee',
  ],
  [
    'an engagement for each registration',
    REGISTRATIONS,
    'select registration_id::text from offers.engagement',
  ],
  ['contacts in reminders', CONTACTS, `select id || ' ' || email from reminders.contact`],
  [
    'contacts of engagements in offers',
    `select r.id || ' ' || c.email from registration.registration r join registration.contact c on c.id = r.contact_id`,
    `select registration_id || ' ' || email from offers.engagement`,
  ],
  [
    'poll answers in offers',
    `select v.registration_id || ' ' || v.poll_id || ' ' || o.text
     from attendance.vote v join attendance.poll_option o on o.id = v.option_id`,
    `select registration_id || ' ' || poll_id || ' ' || answer from offers.poll_answer`,
  ],
  [
    'polls answered per person in offers',
    `select registration_id || ' ' || count(*) from attendance.vote group by registration_id`,
    `select registration_id || ' ' || polls_answered from offers.engagement where polls_answered > 0`,
  ],
  [
    'letters per person in offers',
    `select contact_id || ' ' || count(*) from reminders.touch where state = 'sent' group by contact_id`,
    `select id || ' ' || touches from offers.contact where touches > 0`,
  ],
  [
    'who came, in reminders',
    `select registration_id || ' ' || status from attendance.attendance`,
    `select enrolment_id || ' ' || status from reminders.attendance`,
  ],
  [
    'who came, in offers',
    `select registration_id || ' ' || status from attendance.attendance`,
    `select registration_id || ' ' || attendance from offers.engagement where settled_at is not null`,
  ],
];

export async function checkEffects(checks, { database }) {
  for (const [service, name, key, changes] of FACTS_MATCH_CHANGES) {
    const facts = `select ${key} from ${service}.fact_log where event->>'type' = '${service}.${name}.v1'`;
    await checks.that(`facts: one ${name} for each change that it tells of`, async () =>
      findings(await database.rows(differences(facts, changes))),
    );
  }
  for (const [what, truth, model] of READ_MODELS) {
    await checks.that(`effects: ${what}`, async () =>
      findings(await database.rows(differences(truth, model))),
    );
  }
  await checks.that('effects: every score is the sum of its ledger', async () =>
    findings(await database.rows(SCORES_UNLIKE_LEDGER)),
  );
}

/** Also counts how often: a row that is there twice differs from one that is there once. */
export function differences(left, right) {
  return `
    select coalesce(l.key, r.key) as key, coalesce(l.count, 0)::int as expected, coalesce(r.count, 0)::int as found
    from (select key, count(*) from (${left}) a (key) group by key) l
    full join (select key, count(*) from (${right}) b (key) group by key) r on r.key = l.key
    where l.count is distinct from r.count limit 10`;
}

const SCORES_UNLIKE_LEDGER = `
  select e.registration_id, e.score, coalesce(sum(s.points), 0)::int as ledger
  from offers.engagement e left join offers.score_entry s on s.registration_id = e.registration_id
  group by e.registration_id, e.score having e.score <> coalesce(sum(s.points), 0) limit 10`;
