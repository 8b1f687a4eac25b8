import { ContactCaptured } from '@funnelcast/contracts';
import type { ServiceTestbed } from '@funnelcast/testing';
import { AFunnel } from '../testing/a-funnel.js';
import { aLetter, ASequence, daysLater } from '../testing/a-sequence.js';
import { AWorkspace, HOUR_MS, type KnownContact } from '../testing/a-workspace.js';
import { until } from '../testing/until.js';
import { waitsUntil } from './sending-time.policy.js';

const WEEK_MINUTES = 7 * 24 * 60;
const WEEKDAYS = [1, 2, 3, 4, 5];

/** It is a Monday, ten o’clock in London, eleven in Berlin, when each of these begins. */
describe(waitsUntil, () => {
  let workspace: AWorkspace;
  let service: ServiceTestbed;

  beforeEach(async () => {
    workspace = await AWorkspace.opened();
    service = workspace.service;
  });
  afterEach(() => workspace?.stop());

  const rule = async (policy: object) =>
    service
      .http()
      .put('/api/v1/touch-policy')
      .set(await service.asMember())
      .send({ fewestTouches: 7, ...policy })
      .expect(200);
  const goTo = (time: string) =>
    service.clock.advance(new Date(time).getTime() - service.clock.now().getTime());
  const sentAt = async ({ contactId }: KnownContact, stepKey: string) => {
    const [touch] = await until(
      () =>
        service.inDatabase<{ sent_at: Date }>(
          `select sent_at from touch where contact_id = $1 and step_key = $2 and state = 'sent'`,
          [contactId, stepKey],
        ),
      ({ length }) => length === 1,
    );
    return touch!.sent_at.toISOString().slice(0, 16);
  };
  const readyAt = ({ contactId }: KnownContact, stepKey: string, time: string) =>
    until(
      async () =>
        (
          await service.inDatabase<{ ready_at: Date }>(
            `select ready_at from touch where contact_id = $1 and step_key = $2 and state = 'pending'`,
            [contactId, stepKey],
          )
        )[0],
      (touch) => touch?.ready_at.toISOString().slice(0, 16) === time,
    );
  const dueAt = ({ contactId }: KnownContact, sequence: ASequence, time: string) =>
    until(
      async () =>
        (
          await service.inDatabase<{ next_due_at: Date | null }>(
            'select next_due_at from enrolment where contact_id = $1 and sequence_id = $2',
            [contactId, sequence.id],
          )
        )[0],
      (walk) => walk?.next_due_at?.toISOString().slice(0, 16) === time,
    );

  it('lets who has had enough wait for the hour of the step, on one of its weekdays', async () => {
    await rule({ capTouches: 1, capDays: 4 });
    const person = await workspace.aContact();
    const timing = { ...daysLater(0).timing!, at: '11:00', weekdays: WEEKDAYS };
    const [first, second] = await Promise.all([
      ASequence.published(service, { steps: [aLetter('first', daysLater(1, '23:30'))] }),
      ASequence.published(service, {
        steps: [aLetter('second', { timing, expiresAfterMinutes: 2 * WEEK_MINUTES })],
      }),
    ]);
    await first.enrol(person.contactId);
    goTo('2026-03-03T22:30:00Z');
    expect(await sentAt(person, 'first')).toBe('2026-03-03T22:30');
    await second.enrol(person.contactId);
    await dueAt(person, second, '2026-03-04T10:00');

    goTo('2026-03-04T10:00:00Z');
    // Room again on Saturday, half an hour before midnight: so on Monday at eleven.
    await dueAt(person, second, '2026-03-09T10:00');
    goTo('2026-03-09T10:00:00Z');
    expect(await sentAt(person, 'second')).toBe('2026-03-09T10:00');
  });

  it('sends in the morning what a pause has let become night', async () => {
    const person = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      steps: [aLetter('at-four', daysLater(1, '16:00'))],
    });
    await sequence.enrol(person.contactId);
    await dueAt(person, sequence, '2026-03-03T15:00');
    await sequence.post('pause');
    goTo('2026-03-04T02:00:00Z');
    await sequence.post('resumption');

    await readyAt(person, 'at-four', '2026-03-04T07:00');
    goTo('2026-03-04T07:00:00Z');
    expect(await sentAt(person, 'at-four')).toBe('2026-03-04T07:00');
  });

  it('sends what was asked for before a session not behind it, however long the night is', async () => {
    await rule({ quietFrom: '21:00', quietUntil: '08:00' });
    const funnel = await AFunnel.scheduled(service, 10.5);
    const sequence = await ASequence.published(service, {
      trigger: { on: 'registered', match: { webinarId: funnel.webinarId } },
      steps: [
        aLetter('in-an-hour', { timing: { anchor: 'session-start', offsetDays: 0, offsetMinutes: -80 } }),
      ],
    });
    const [person] = await funnel.register({});
    await dueAt(person!, sequence, '2026-03-02T19:10');
    await sequence.post('pause');
    goTo('2026-03-02T20:05:00Z');
    await sequence.post('resumption');
    await readyAt(person!, 'in-an-hour', '2026-03-03T07:00');

    goTo('2026-03-03T07:00:00Z');
    await workspace.progress(sequence, ({ steps }) => steps[0]?.skipped[0]?.reason === 'stale');
    expect(workspace.subjects(person!.email)).not.toContain('in-an-hour');
  });

  it('keeps to weekdays, also when it is late', async () => {
    const person = await workspace.aContact();
    const timing = { ...daysLater(4).timing!, at: '16:00', weekdays: WEEKDAYS };
    const sequence = await ASequence.published(service, {
      steps: [aLetter('on-friday', { timing, expiresAfterMinutes: WEEK_MINUTES })],
    });
    await sequence.enrol(person.contactId);
    await dueAt(person, sequence, '2026-03-06T15:00');
    await sequence.post('pause');
    goTo('2026-03-07T12:00:00Z');
    await sequence.post('resumption');

    await readyAt(person, 'on-friday', '2026-03-09T12:00');
    goTo('2026-03-09T12:00:00Z');
    expect(await sentAt(person, 'on-friday')).toBe('2026-03-09T12:00');
  });

  it('does not try again in quiet hours', async () => {
    await rule({ quietFrom: '20:00', quietUntil: '09:00' });
    const person = await workspace.aContact();
    const sequence = await ASequence.published(service, {
      steps: [aLetter('again', { expiresAfterMinutes: WEEK_MINUTES })],
    });
    await sequence.enrol(person.contactId);
    await sentAt(person, 'again');
    await service.inDatabase(
      `update touch set state = 'pending', sent_at = null, attempts = 3, ready_at = '2026-03-03T01:00:00Z' where contact_id = $1`,
      [person.contactId],
    );
    goTo('2026-03-03T01:00:00Z');

    await readyAt(person, 'again', '2026-03-03T08:00');
    expect(workspace.subjects(person.email)).toEqual(['again']);
    goTo('2026-03-03T08:00:00Z');
    expect(await workspace.letters(person.email, 2)).toEqual(['again', 'again']);
  });

  it('counts the hours anew for who has moved to another zone', async () => {
    const person = await workspace.aContact('America/New_York');
    const sequence = await ASequence.published(service, {
      steps: [aLetter('at-ten', daysLater(1, '10:00'))],
    });
    await sequence.enrol(person.contactId);
    await dueAt(person, sequence, '2026-03-03T15:00');

    const consent = { text: 'yes', givenAt: workspace.now, source: 'form' };
    await service.receive(ContactCaptured, [
      { data: { ...person, name: 'Ada', timeZone: 'Asia/Tokyo', locale: 'en', consent } },
    ]);
    await dueAt(person, sequence, '2026-03-03T01:00');
    goTo('2026-03-03T01:00:00Z');
    expect(await sentAt(person, 'at-ten')).toBe('2026-03-03T01:00');
  });

  it('keeps to quiet hours where the person lives at the moment of sending', async () => {
    await rule({ quietFrom: '21:00', quietUntil: '08:00' });
    const person = await workspace.aContact('America/New_York');
    const sequence = await ASequence.published(service, {
      steps: [aLetter('soon', { timing: { anchor: 'previous', offsetDays: 0, offsetMinutes: 60 * 5 } })],
    });
    await sequence.enrol(person.contactId);
    await dueAt(person, sequence, '2026-03-02T15:00');
    // Told by nobody: as if it had been heard in the same moment.
    await service.inDatabase(`update contact set time_zone = 'Asia/Tokyo' where id = $1`, [person.contactId]);
    service.clock.advance(5 * HOUR_MS);

    await until(
      () => service.inDatabase('select from touch where contact_id = $1', [person.contactId]),
      ({ length }) => length === 1,
    );
    await readyAt(person, 'soon', '2026-03-02T23:00');
    goTo('2026-03-02T23:00:00Z');
    expect(await sentAt(person, 'soon')).toBe('2026-03-02T23:00');
  });
});
