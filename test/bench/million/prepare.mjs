import { LETTERS_ONLY } from '../reminders/definition.mjs';
import { Filler } from '../reminders/fill.mjs';
import { openReminders } from '../reminders/open-reminders.mjs';
import { openWorkspace, publish } from '../reminders/published.mjs';

const YEAR_MS = 365 * 86_400_000;

/** So many people in one sequence, each before a letter that is due in a year. */
export default async function prepare({ url, people }) {
  const reminders = await openReminders();
  const filler = new Filler(url);
  try {
    await openWorkspace(reminders);
    await filler.people(people);
    const sequence = await publish(reminders, LETTERS_ONLY);
    const now = Date.now();
    await filler.walking({ ...sequence, at: new Date(now), dueAt: new Date(now + YEAR_MS) });
    await filler.settle();
  } finally {
    await reminders.close();
  }
}
