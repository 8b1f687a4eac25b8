import { unequal } from './checks.mjs';

const LEDGER = `
  select t.message_id, t.step_key, t.state, c.email
  from reminders.touch t join reminders.contact c on c.id = t.contact_id`;

/** The follow-up of each person of the session that took place, by what was settled about them. */
const FOLLOW_UPS = `
  select c.email, case when a.status = 'no-show' then 'for-no-shows' else 'for-those-who-came' end as step
  from attendance.attendance a
  join registration.registration r on r.id = a.registration_id join registration.contact c on c.id = r.contact_id`;

/**
 * Every person got each letter once, by what the provider has accepted. A mail may be there twice only under the same
 * Message-ID and only when the sender or the mail server was killed in between; answers those.
 */
export async function checkMails(checks, { database, sink, registrants, audience, strikes }) {
  const ledger = await database.rows(LEDGER);
  const letters = lettersByPerson(sink.accepted, ledger);
  const everybody = [...registrants.acknowledged.keys()];
  await checks.that('mail: every person got their confirmation', () =>
    missing(letters, everybody, 'confirmation'),
  );
  await checks.that('mail: everybody of the live session was told that it has begun', () =>
    missing(letters, audience, 'live'),
  );
  await checks.that(
    'mail: everybody of the live session got the follow-up that is theirs, and no other',
    async () => {
      const wanted = await database.rows(FOLLOW_UPS);
      return [
        unequal('people', wanted.length, audience.length),
        ...wanted.flatMap(({ email, step }) => missing(letters, [email], step)),
        ...wanted.flatMap(({ email, step }) => unwanted(letters, email, step)),
      ].slice(0, 10);
    },
  );
  await checks.that('mail: what was accepted and what the ledger calls sent is the same', () =>
    unlikeLedger(sink.accepted, ledger),
  );
  await checks.that('mail: no letter went to a person under two Message-IDs', () =>
    severalIds(sink.accepted),
  );
  const duplicates = duplicatesOf(sink.accepted);
  await checks.that(
    'mail: the same Message-ID came twice only when the sender or the mail server was killed in between',
    () =>
      duplicates.filter((duplicate) => !isExplained(duplicate, strikes)).map(({ messageId }) => messageId),
  );
  return duplicates;
}

/** By e-mail: the steps of the letters that this person got. */
function lettersByPerson(accepted, ledger) {
  const steps = new Map(ledger.map(({ message_id, step_key }) => [message_id, step_key]));
  const letters = new Map();
  for (const { to, messageId } of accepted) {
    if (!letters.has(to)) letters.set(to, new Set());
    letters.get(to).add(steps.get(messageId));
  }
  return letters;
}

function missing(letters, people, step) {
  const without = people.filter((email) => !letters.get(email)?.has(step));
  return without.length === 0
    ? []
    : [`${without.length} people got no "${step}", among them ${without.slice(0, 5).join(', ')}`];
}

function unwanted(letters, email, step) {
  const other = step === 'for-no-shows' ? 'for-those-who-came' : 'for-no-shows';
  return letters.get(email)?.has(other) ? [`${email} got "${other}" besides "${step}"`] : [];
}

function unlikeLedger(accepted, ledger) {
  const recipients = new Map(accepted.map(({ messageId, to }) => [messageId, to]));
  const known = new Map(ledger.map((touch) => [touch.message_id, touch]));
  const strangers = [...recipients].filter(([id, to]) => {
    const touch = known.get(id);
    return touch?.state !== 'sent' || touch.email !== to;
  });
  const unseen = ledger.filter(({ state, message_id }) => state === 'sent' && !recipients.has(message_id));
  return [
    ...strangers.slice(0, 5).map(([id, to]) => `${id} to ${to} is not a sent touch of that person`),
    ...unseen.slice(0, 5).map(({ message_id, email }) => `${message_id} to ${email} was never accepted`),
  ];
}

function severalIds(accepted) {
  const ids = new Map();
  for (const { to, subject, messageId } of accepted) {
    const letter = `${to} ${subject}`;
    if (!ids.has(letter)) ids.set(letter, new Set());
    ids.get(letter).add(messageId);
  }
  return [...ids]
    .filter(([, each]) => each.size > 1)
    .map(([letter, each]) => `${letter}: ${[...each].join(' ')}`);
}

/** {messageId, first, again} for each acceptance after the first one. */
function duplicatesOf(accepted) {
  const before = new Map();
  return accepted.flatMap(({ messageId, at }) => {
    const first = before.get(messageId);
    before.set(messageId, at);
    return first === undefined ? [] : [{ messageId, first, again: at }];
  });
}

export function isExplained({ first, again }, strikes) {
  return strikes.some(
    ({ target, victim, kills, struck, from, to }) =>
      ((victim === 'mail' && struck > 0) || ((target === 'reminders' || target === 'mail') && kills > 0)) &&
      from <= again &&
      (to ?? again) >= first,
  );
}
