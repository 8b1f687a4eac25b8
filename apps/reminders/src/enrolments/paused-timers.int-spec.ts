import { ContactDescribed } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { BeginNobodyAfterAPause1795886280000 } from '../../migrations/1795886280000-begin-nobody-after-a-pause.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, DAY_MS, type KnownContact } from '../testing/a-workspace.js';
import { migrate } from '../testing/migrate.js';
import { TimerTriggers } from './timer-triggers.js';

describe(`${TimerTriggers.name} of a sequence that stood still`, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeEach(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterEach(() => workspace?.stop());

  const timed = (trigger: object, more: object = {}) =>
    ASequence.published(service, {
      ...more,
      trigger: { on: 'inactivity', days: 30, ...trigger },
      steps: [aLetter('hello', daysLater(300))],
    });
  const walkers = async ({ id }: ASequence) => {
    const walks = await service.inDatabase<{ contact_id: string }>(
      'select contact_id from enrolment where sequence_id = $1 order by enrolled_at',
      [id],
    );
    return walks.map(({ contact_id }) => contact_id);
  };
  const walking = (sequence: ASequence, count: number) =>
    workspace.progress(sequence, ({ active }) => active === count);
  const tell = ({ contactId }: KnownContact, attributes: Record<string, string>) =>
    service.receive(ContactDescribed, [{ data: { contactId, attributes, at: workspace.now } }]);
  const day = (days: number) =>
    new Date(service.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const describedAs = (person: KnownContact, days: number) => tell(person, { renewal: day(days) });

  it('begins nobody who fell silent in a pause, and whoever does so before and after', async () => {
    const before = await workspace.aContact();
    workspace.days(10);
    const within = await workspace.aContact();
    workspace.days(10);
    const after = await workspace.aContact();
    const sequence = await timed({});
    workspace.days(11);
    await walking(sequence, 1);
    await sequence.post('pause');
    workspace.days(11);
    await sequence.post('resumption');
    workspace.days(9);
    await walking(sequence, 2);

    expect(await walkers(sequence)).toEqual([before.contactId, after.contactId]);
    expect(await walkers(sequence)).not.toContain(within.contactId);
    await sequence.post('publication', { alsoSilent: true });
    await walking(sequence, 3);
  });

  it('begins nobody whose day came in a pause; who tells a date afterwards is taken', async () => {
    const [within, after, told] = [
      await workspace.aContact(),
      await workspace.aContact(),
      await workspace.aContact(),
    ];
    const sequence = await timed({ on: 'contact-date', attribute: 'renewal', days: 5 });
    await describedAs(within, 8);
    await describedAs(after, 12);
    await sequence.post('pause');
    workspace.days(5);
    await sequence.post('resumption');
    await describedAs(told, 4);
    await walking(sequence, 1);
    workspace.days(3);
    await walking(sequence, 2);
    expect(await walkers(sequence)).toEqual([told.contactId, after.contactId]);
  });

  it('skips a day of a pause for good, whatever else is told, and takes the next one of it', async () => {
    const [once, yearly] = [await workspace.aContact(), await workspace.aContact()];
    const dated = { on: 'contact-date', attribute: 'renewal', days: 5 };
    const sequence = await timed(dated);
    const everyYear = await timed({ ...dated, everyYear: true }, { reentry: { allow: 'after-the-end' } });
    const missed = day(8);
    await tell(once, { renewal: missed });
    await tell(yearly, { renewal: `1990${missed.slice(4)}` });
    for (const one of [sequence, everyYear]) await one.post('pause');
    workspace.days(5);
    for (const one of [sequence, everyYear]) await one.post('resumption');
    await tell(once, { city: 'Berlin' });
    await tell(once, { renewal: missed });
    await tell(yearly, { renewal: `1991${missed.slice(4)}`, city: 'Berlin' });
    const other = await workspace.aContact();
    await describedAs(other, 4);
    await walking(sequence, 1);
    await walking(everyYear, 1);
    expect([await walkers(sequence), await walkers(everyYear)]).toEqual([
      [other.contactId],
      [other.contactId],
    ]);

    await tell(once, { renewal: day(2) });
    await walking(sequence, 2);
    await walking(everyYear, 2);
    workspace.days(364);
    await workspace.progress(everyYear, ({ active, finished }) => active === 3 && finished === 2);
    expect((await walkers(everyYear)).filter((id) => id === yearly.contactId)).toHaveLength(1);
  });

  it('goes by what the sequence asked for in the pause, not by what a later version asks for', async () => {
    const [missed, early, other] = [
      await workspace.aContact(),
      await workspace.aContact(),
      await workspace.aContact(),
    ];
    const dated = { on: 'contact-date' as const, attribute: 'renewal', days: 5 };
    const sequence = await timed(dated);
    await describedAs(missed, 7);
    await describedAs(early, 20);
    await tell(other, { renewal: day(7), birthday: day(6) });
    await sequence.post('pause');
    workspace.days(3);
    await sequence.post('resumption');
    workspace.days(1);
    const publish = async (trigger: object) => {
      await sequence.save({ trigger: { ...dated, ...trigger }, steps: [aLetter('hello', daysLater(300))] });
      await sequence.publish();
    };
    await publish({ days: 30 });
    await walking(sequence, 1);
    expect(await walkers(sequence)).toEqual([early.contactId]);

    // What asks for another date has skipped nobody.
    await publish({ attribute: 'birthday' });
    await walking(sequence, 2);
    expect(await walkers(sequence)).toEqual([early.contactId, other.contactId]);

    // Nor has it when it comes later than the pause.
    await publish({ days: 1 });
    workspace.days(2);
    await walking(sequence, 3);
    expect(await walkers(sequence)).toContain(missed.contactId);
  });

  it('has walks that stood still before held by the sequence too, and silence looked for at once', async () => {
    const person = await workspace.aContact();
    const sequence = await timed({});
    await sequence.enrol(person.contactId);
    await sequence.post('pause');
    await service.inDatabase(`
      update enrolment set paused_by = null, paused_because = 'by-hand' where version is not null;
      update sequence set timer_due_at = '2099-01-01', stood_since = null where timer_due_at is not null`);
    await migrate(service, new BeginNobodyAfterAPause1795886280000());

    const [walk] = await service.inDatabase('select paused_by from enrolment where version is not null');
    expect(walk).toEqual({ paused_by: ['by-hand', 'sequence'] });
    const [stored] = await service.inDatabase(
      `select timer_due_at <= now() as soon, stood_since is not null as known from sequence where id = $1`,
      [sequence.id],
    );
    expect(stored).toEqual({ soon: true, known: true });
    await sequence.post('resumption');
    expect(await sequence.progress()).toMatchObject({ active: 0, paused: 1 });
  });
});
