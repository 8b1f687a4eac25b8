import { ContactDescribed } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { aLetter, ASequence } from '../testing/a-sequence.js';
import { AWorkspace, DAY_MS, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { TimerTriggers } from './timer-triggers.js';

const LONG_MINUTES = 3 * 24 * 60;

describe(`${TimerTriggers.name}, of dates that come every year`, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeAll(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
    // At nine in Berlin it is day for the letters, also when they come a little late.
    service.clock.moveTo(new Date(`${service.clock.now().getUTCFullYear()}-12-01T08:00:00Z`));
  });

  afterAll(() => workspace?.stop());

  const birthdays = (subject: string, more: object = {}) =>
    ASequence.published(service, {
      trigger: { on: 'contact-date', attribute: subject, days: 2, everyYear: true },
      reentry: { allow: 'after-the-end' },
      steps: [
        aLetter(subject, {
          expiresAfterMinutes: LONG_MINUTES,
          timing: {
            anchor: 'contact-date',
            attribute: subject,
            everyYear: true,
            offsetDays: 0,
            offsetMinutes: 0,
            at: '09:00',
          },
        }),
      ],
      ...more,
    });
  const isDescribed = (attributes: Record<string, string>, ...people: KnownContact[]) =>
    service.receive(
      ContactDescribed,
      people.map(({ contactId }) => ({ data: { contactId, attributes, at: workspace.now } })),
    );
  /** The same day and month in another year. */
  const dayOf = (ahead: number, year: number) =>
    `${year}${new Date(service.clock.now().getTime() + ahead * DAY_MS).toISOString().slice(4, 10)}`;
  const dueAt = (sequence: ASequence) =>
    service.inDatabase<{ day: string }>(
      `select to_char(next_due_at at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI') as day
       from enrolment where sequence_id = $1 and state = 'active'`,
      [sequence.id],
    );

  it('greets once a year, whatever the year of the birth', async () => {
    const person = await workspace.aContact();
    const sequence = await birthdays('birthday');
    await isDescribed({ birthday: dayOf(20, 1990) }, person);
    workspace.days(10);
    await workspace.progress(sequence, ({ active, finished }) => active + finished === 0);

    workspace.days(8);
    await workspace.progress(sequence, ({ active }) => active === 1);
    workspace.days(2);
    await workspace.progress(sequence, ({ finished }) => finished === 1);
    workspace.days(1);
    await workspace.progress(sequence, ({ active, finished }) => active === 0 && finished === 1);
    await workspace.letters(person.email, 1);

    workspace.days(362);
    await workspace.progress(sequence, ({ active }) => active === 1);
    workspace.days(2);
    await workspace.progress(sequence, ({ finished }) => finished === 2);
    expect(await workspace.letters(person.email, 2)).toEqual(['birthday', 'birthday']);
  });

  it('knows the 29th of February in every year, and is stopped by nothing that is no date', async () => {
    for (const leap of ['infinity', '-infinity', '29.02.1992', '1990-02-30', '', '1992-02-29'])
      await isDescribed({ leap }, await workspace.aContact());
    const year = service.clock.now().getUTCFullYear() + 1;
    service.clock.moveTo(new Date(`${year}-02-27T06:00:00Z`));

    const sequence = await birthdays('leap');
    const last = new Date(Date.UTC(year, 2, 0)).getUTCDate();
    await until(
      () => dueAt(sequence),
      ([walk, another]) => walk?.day === `${year}-02-${last} 09:00` && !another,
    );
  });

  it('begins nobody twice for the same day, also who rests at the end of it', async () => {
    const person = await workspace.aContact();
    const sequence = await birthdays('feast', {
      restAtEnd: true,
      steps: [aLetter('feast', { expiresAfterMinutes: LONG_MINUTES })],
    });
    await isDescribed({ feast: dayOf(1, 1990) }, person);
    await workspace.progress(sequence, ({ resting }) => resting === 1);
    for (let day = 0; day < 4; day += 1) {
      workspace.days(0.5);
      await workspace.progress(sequence, ({ resting }) => resting === 1);
    }
    const walks = 'select 1 from enrolment where sequence_id = $1';
    expect(await service.inDatabase(walks, [sequence.id])).toHaveLength(1);
  });
});
