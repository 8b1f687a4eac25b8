import { CancelWavesWhenSessionCancelled } from '../../../dist/apps/reminders/src/sessions/cancel-waves-when-session-cancelled.handler.js';
import { MoveWavesWhenSessionMoved } from '../../../dist/apps/reminders/src/sessions/move-waves-when-session-moved.handler.js';
import { secondsOfCatchingUp } from '../reminders/claiming.mjs';
import { LETTERS_ONLY } from '../reminders/definition.mjs';
import { Filler, SESSION, WEBINAR, WORKSPACE } from '../reminders/fill.mjs';
import { aFact, hand, NOW, openReminders } from '../reminders/open-reminders.mjs';
import { openWorkspace, publish, scheduleSession } from '../reminders/published.mjs';

const HOUR_MS = 3_600_000;
const BEFORE = new Date(NOW.getTime() - HOUR_MS);
const STARTS = new Date(NOW.getTime() + 48 * HOUR_MS);
const LATER = new Date(STARTS.getTime() + HOUR_MS);
/** Of both kinds: so that what is measured is compiled, and everything that is known once is known. */
const WARM_UP_MOVES = 5;

/** A session is moved by an hour, and then cancelled, by the handlers of these facts, to their commit. */
export default async function moves({ url, people, as }) {
  const reminders = await openReminders();
  const filler = new Filler(url);
  try {
    await openWorkspace(reminders);
    await filler.people(people);
    await scheduleSession(reminders, STARTS);
    await FILL[as](reminders, filler);
    await filler.settle();
    if (as === 'waves') await warmUp(reminders);
    const value = await milliseconds(() => move(reminders, LATER, 2 * WARM_UP_MOVES + 1));
    const extras = await CHECK_MOVED[as](reminders, filler, people);
    const cancel = await milliseconds(() =>
      hand(reminders, CancelWavesWhenSessionCancelled, [
        aFact(WORKSPACE, { sessionId: SESSION, webinarId: WEBINAR, revision: 100 }),
      ]),
    );
    await CHECK_CANCELLED[as](filler, people);
    return { value, cancel, ...extras };
  } finally {
    await reminders.close();
  }
}

const FILL = {
  waves: (_, filler) => filler.registered(BEFORE),
  /** A letter of their own two hours before the session, for everybody. */
  async walks(reminders, filler) {
    const [first, ...others] = LETTERS_ONLY.steps;
    const timing = { anchor: 'session-start', offsetDays: 0, offsetMinutes: -120 };
    const definition = { ...LETTERS_ONLY, steps: [{ ...first, timing }, ...others] };
    const sequence = await publish(reminders, definition);
    const dueAt = new Date(STARTS.getTime() - 2 * HOUR_MS);
    await filler.walking({ ...sequence, at: BEFORE, dueAt, anchor: 'session-start' });
  },
};

async function warmUp(reminders) {
  for (let nth = 1; nth <= WARM_UP_MOVES; nth += 1) {
    await move(reminders, LATER, 2 * nth - 1);
    await move(reminders, STARTS, 2 * nth);
  }
}

function move(reminders, startsAt, revision) {
  const data = { sessionId: SESSION, webinarId: WEBINAR, startsAt: startsAt.toISOString(), revision };
  const times = { previousStartsAt: STARTS.toISOString(), durationMinutes: 60, timeZone: 'Europe/Berlin' };
  return hand(reminders, MoveWavesWhenSessionMoved, [aFact(WORKSPACE, { ...data, ...times })]);
}

const REMINDERS = `wave where session_id = '${SESSION}' and notice is null`;

const CHECK_MOVED = {
  async waves(_, filler) {
    const [{ count }] = await filler.run(
      `select count(*)::int as count from ${REMINDERS} and status = 'waiting'`,
    );
    if (count < 2) throw new Error(`only ${count} waves are waiting`);
    await filler.require('waves an hour before the new start', `${REMINDERS} and due_at = $1`, 1, [
      new Date(LATER.getTime() - HOUR_MS),
    ]);
    return {};
  },
  /** The fact only marks them: the scheduler computes each one's time anew, in their own zone. */
  async walks(reminders, filler, people) {
    const marked = 'enrolment where recheck';
    await filler.require('people marked', marked, people);
    const isDone = async () => !(await filler.run(`select exists (select from ${marked}) as left`))[0].left;
    const seconds = await secondsOfCatchingUp(reminders, isDone);
    await filler.require('people an hour later', `enrolment where next_due_at = $1`, people, [
      new Date(LATER.getTime() - 2 * HOUR_MS),
    ]);
    return { computed: seconds * 1000 };
  },
};

const CHECK_CANCELLED = {
  waves: (filler) => filler.require('waves left', `${REMINDERS} and status in ('waiting', 'running')`, 0),
  walks: (filler, people) => filler.require('people marked', 'enrolment where recheck', people),
};

async function milliseconds(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
