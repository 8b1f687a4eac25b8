import { mailOptionsOf } from '../../../dist/apps/reminders/src/letters/letter-draft.js';
import { WriteLetter } from '../../../dist/apps/reminders/src/letters/write-letter.js';
import { MailProvider } from '../../../dist/apps/reminders/src/mail/mail-provider.js';
import { ScheduleDueTouches } from '../../../dist/apps/reminders/src/scheduling/schedule-due-touches.job.js';
import { DueSignal } from '../../../dist/apps/reminders/src/scheduling/due-signal.js';
import { RecordOutcomes } from '../../../dist/apps/reminders/src/touches/record-outcomes.js';
import { SendDueTouches } from '../../../dist/apps/reminders/src/touches/send-due-touches.job.js';
import { Filler } from '../reminders/fill.mjs';
import { NOW, openReminders } from '../reminders/open-reminders.mjs';
import { openWorkspace, scheduleSession } from '../reminders/published.mjs';
import { perPerson } from '../reporting/per-person.mjs';

const HOUR_MS = 3_600_000;

/**
 * A wave falls due: it is claimed, its touches are leased, letters are written and delivered, and each outcome is recorded
 * with the fact that tells of it. `sample` delivers nothing and answers the letter.
 */
export default async function letters({ url, postgres, people, sample }) {
  const reminders = await openReminders();
  const filler = new Filler(url);
  try {
    await openWorkspace(reminders);
    await filler.people(people);
    await scheduleSession(reminders, new Date(NOW.getTime() + 2 * HOUR_MS));
    await filler.registered(new Date(NOW.getTime() - HOUR_MS));
    await filler.settle();
    const letter = sample ? caught(reminders) : undefined;
    const measured = await perPerson(people, postgres, () => secondsUntilRecorded(reminders, people));
    await filler.require('touches sent', `touch where state = 'sent'`, people);
    return letter ?? measured;
  } finally {
    await reminders.close();
  }
}

async function secondsUntilRecorded({ clock, get }, people) {
  const loops = [get(ScheduleDueTouches), get(SendDueTouches)];
  await get(DueSignal).onApplicationBootstrap();
  for (const loop of loops) loop.onApplicationBootstrap();
  const recorded = untilRecorded(get(RecordOutcomes), people);
  const began = performance.now();
  clock.advance(HOUR_MS);
  await recorded;
  const seconds = (performance.now() - began) / 1000;
  for (const loop of loops) await loop.beforeApplicationShutdown();
  await get(DueSignal).onApplicationShutdown();
  return seconds;
}

function untilRecorded(record, people) {
  const execute = record.execute.bind(record);
  return new Promise((resolve, reject) => {
    let recorded = 0;
    record.execute = async (touch, outcome, patience) => {
      if (outcome.kind !== 'sent') reject(new Error(`a letter was not sent: ${JSON.stringify(outcome)}`));
      await execute(touch, outcome, patience);
      if (++recorded === people) resolve();
    };
  });
}

/** The letter in nodemailer's own terms, for those who send it without us. */
function caught({ get }) {
  const letter = {};
  const writeLetter = get(WriteLetter);
  const execute = writeLetter.execute.bind(writeLetter);
  writeLetter.execute = async (touch, mailing) => {
    Object.assign(letter, mailOptionsOf(await writeLetter.draft(touch, mailing)));
    return execute(touch, mailing);
  };
  get(MailProvider).deliver = async () => undefined;
  return letter;
}
