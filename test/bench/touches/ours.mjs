import { perPerson } from '../reporting/per-person.mjs';
import { secondsOfClaiming } from '../reminders/claiming.mjs';
import { LETTERS_ONLY } from '../reminders/definition.mjs';
import { Filler } from '../reminders/fill.mjs';
import { NOW, openReminders } from '../reminders/open-reminders.mjs';
import { openWorkspace, publish, scheduleSession } from '../reminders/published.mjs';

const HOUR_MS = 3_600_000;
const DUE = new Date(NOW.getTime() + HOUR_MS);
const BEFORE = new Date(NOW.getTime() - HOUR_MS);

/** Everybody falls due at the same moment, and the scheduler wakes by the clock. */
export default async function touches({ url, postgres, people, as }) {
  const reminders = await openReminders();
  const filler = new Filler(url);
  try {
    await openWorkspace(reminders);
    await filler.people(people);
    await FILL[as](reminders, filler);
    await filler.settle();
    const isDone = async () => (await filler.run(NOTHING_DUE[as], [DUE]))[0].done;
    const measured = await perPerson(people, postgres, () =>
      secondsOfClaiming(reminders, { aheadMs: HOUR_MS, isDone }),
    );
    await CHECK[as](filler, people);
    return measured;
  } finally {
    await reminders.close();
  }
}

const FILL = {
  /** A reminder an hour before: one row, and a page of its people at a time. */
  async wave(reminders, filler) {
    await scheduleSession(reminders, new Date(DUE.getTime() + HOUR_MS));
    await filler.registered(BEFORE);
  },
  /** Each person stands before a letter of their own, and the one after it is in two days at ten in their own zone. */
  async walk(reminders, filler) {
    const sequence = await publish(reminders, LETTERS_ONLY);
    await filler.walking({ ...sequence, at: BEFORE, dueAt: DUE });
  },
};

const NOTHING_DUE = {
  wave: `select not exists (select from wave where status in ('waiting', 'running') and due_at <= $1) as done`,
  walk: `select not exists (
    select from enrolment where next_due_at <= $1 and version is not null and state = 'active') as done`,
};

const CHECK = {
  wave: (filler, people) => requireTouches(filler, people),
  async walk(filler, people) {
    await requireTouches(filler, people);
    await filler.require('letters of the step passed', `touch where step_key = 'hello'`, people);
    await filler.require(
      'people before the next letter',
      `enrolment where state = 'active' and next_step = 'more' and due_at > now() and last_step = 'hello'`,
      people,
    );
  },
};

function requireTouches(filler, people) {
  const mine = `select distinct enrolment_id from touch where state = 'pending' and due_at = $1`;
  return filler.require('touches', `(${mine}) t join touch using (enrolment_id)`, people, [DUE]);
}
