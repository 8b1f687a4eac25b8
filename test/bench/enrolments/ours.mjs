import { EnrolContacts } from '../../../dist/apps/reminders/src/enrolments/enrol-contacts.use-case.js';
import { RememberWhenAttendanceSettled } from '../../../dist/apps/reminders/src/happenings/remember-when-attendance-settled.handler.js';
import { EnterSegmentWhenSegmentEntered } from '../../../dist/apps/reminders/src/segments/enter-segment-when-segment-entered.handler.js';
import { DEFINITION } from '../reminders/definition.mjs';
import { perPerson } from '../reporting/per-person.mjs';
import { contactId, Filler, SESSION, WEBINAR, WORKSPACE } from '../reminders/fill.mjs';
import { aFact, hand, NOW, openReminders } from '../reminders/open-reminders.mjs';
import { openWorkspace, publish } from '../reminders/published.mjs';

/** As many facts as the relay puts into a page. */
const PAGE = 500;

/** Everybody begins the sequence: by facts, page after page in a transaction each, or all at once by hand. */
export default async function enrol({ url, postgres, people, by }) {
  const reminders = await openReminders();
  const filler = new Filler(url);
  try {
    await openWorkspace(reminders);
    await filler.people(people);
    const sequence = await publish(reminders, { ...DEFINITION, trigger: TRIGGERS[by] });
    await filler.settle();
    const work = WAYS[by](reminders, people, sequence);
    const measured = await perPerson(people, postgres, async () => {
      await work();
    });
    await filler.require(
      'enrolments',
      `(select distinct contact_id from enrolment where sequence_id = $1 and state = 'active' and next_step = 'hello') e`,
      people,
      [sequence.sequenceId],
    );
    await filler.require('enrolments in all', 'enrolment', people);
    return measured;
  } finally {
    await reminders.close();
  }
}

const TRIGGERS = {
  attendance: DEFINITION.trigger,
  segment: { on: 'segment-entered', match: { segment: 'no-show' } },
  hand: { on: 'by-hand' },
};

const WAYS = {
  attendance: (reminders, people) => pageByPage(reminders, RememberWhenAttendanceSettled, people, settled),
  segment: (reminders, people) => pageByPage(reminders, EnterSegmentWhenSegmentEntered, people, entered),
  hand: (reminders, people, { sequenceId }) => {
    const ids = Array.from({ length: people }, (_, index) => contactId(index + 1));
    return () => reminders.get(EnrolContacts).execute(WORKSPACE, sequenceId, ids);
  },
};

function pageByPage(reminders, handler, people, dataOf) {
  const facts = Array.from({ length: people }, (_, index) => aFact(WORKSPACE, dataOf(index + 1)));
  return async () => {
    for (let next = 0; next < people; next += PAGE) {
      await hand(reminders, handler, facts.slice(next, next + PAGE));
    }
  };
}

function settled(number) {
  const status = {
    status: 'no-show',
    attended: false,
    minutes: 0,
    sessionMinutes: 60,
    settledAt: NOW.toISOString(),
  };
  return { ...around(number), ...status };
}

function entered(number) {
  return {
    ...around(number),
    segmentId: 'no-show',
    segment: 'no-show',
    reason: 'did not come',
    at: NOW.toISOString(),
  };
}

function around(number) {
  return {
    sessionId: SESSION,
    webinarId: WEBINAR,
    registrationId: contactId(number),
    contactId: contactId(number),
  };
}
