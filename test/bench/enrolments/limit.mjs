import { perPerson } from '../reporting/per-person.mjs';
import { LETTERS_ONLY } from '../reminders/definition.mjs';
import { Filler } from '../reminders/fill.mjs';
import { NOW, openReminders } from '../reminders/open-reminders.mjs';
import { openWorkspace, publish } from '../reminders/published.mjs';

/** The limit: the same rows into the same table with its indexes, by one statement that asks nothing. */
export default async function insertSelect({ url, postgres, people }) {
  const reminders = await openReminders();
  const filler = new Filler(url);
  try {
    await openWorkspace(reminders);
    await filler.people(people);
    const sequence = await publish(reminders, LETTERS_ONLY);
    await filler.settle();
    const measured = await perPerson(people, postgres, async () => {
      await filler.walking({ ...sequence, at: NOW, dueAt: NOW });
    });
    await filler.require('enrolments', 'enrolment', people);
    return measured;
  } finally {
    await reminders.close();
  }
}
