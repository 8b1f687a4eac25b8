import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationCancelled, RegistrationConfirmed, TouchSent } from '@funnelcast/contracts';
import ICAL from 'ical.js';
import { SignedLinks } from '@funnelcast/service-kit';
import { ChangePreferences } from '../preferences/change-preferences.use-case.js';
import { RemindersModule } from '../reminders.module.js';
import { AFunnel } from '../testing/a-funnel.js';
import { SmtpSink } from '../testing/smtp-sink.js';
import { until } from '../testing/until.js';
import { SendDueTouches } from './send-due-touches.job.js';

const HOUR_MS = 3_600_000;

describe(SendDueTouches, () => {
  let service: ServiceTestbed;
  let sink: SmtpSink;

  beforeAll(async () => {
    sink = await SmtpSink.start();
    service = await ServiceTestbed.start(RemindersModule, 'reminders', {
      environment: { SMTP_URL: sink.url },
    });
  });

  afterAll(async () => {
    await service?.stop();
    await sink?.stop();
  });

  const touchesOf = (registrationId: string) =>
    service.inDatabase<{ step_key: string; state: string; reason: string | null; message_id: string | null }>(
      'select step_key, state, reason, message_id from touch where enrolment_id = $1 order by due_at, step_key',
      [registrationId],
    );
  const settled = (registrationId: string, count: number) =>
    until(
      () => touchesOf(registrationId),
      (touches) =>
        touches.length === count && touches.every(({ state }) => !['pending', 'leased'].includes(state)),
    );
  const hours = (count: number) => service.clock.advance(count * HOUR_MS);

  it('sends the confirmation at once, with everything a mail program needs', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({ locale: 'en-GB', timeZone: 'Europe/London' });
    const [{ mail, calendar }] = await until(
      () => sink.to(ada!.email),
      ({ length }) => length === 1,
    );

    expect(mail!.subject).toBe('Your place in “How to fill a room”');
    expect(mail!.text).toContain('Greenwich Mean Time');
    expect(mail!.text).toMatch(/http:\/\/localhost:3000\/join\/[\w-]{43}/);
    expect(mail!.html).toContain('class="button"');
    expect(mail!.replyTo?.text).toContain('grace@example.org');
    const lines = new Map(mail!.headerLines.map(({ key, line }) => [key, line]));
    expect(lines.get('list-unsubscribe')).toMatch(/<http:\/\/localhost:3000\/unsubscribe\/[\w-]{43}>/);
    expect(lines.get('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(lines.get('list-id')).toContain(service.workspaceId);

    const invite = new ICAL.Component(ICAL.parse(calendar!));
    ICAL.TimezoneService.register(invite.getFirstSubcomponent('vtimezone')!);
    const event = new ICAL.Event(invite.getFirstSubcomponent('vevent')!);
    expect(invite.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.uid).toBe(`${ada!.registrationId}@funnelcast`);
    expect(event.startDate.toJSDate().getTime()).toBe(service.clock.now().getTime() + 72 * HOUR_MS);
  });

  it('sends nothing that was typed as a name to an address that nobody has confirmed', async () => {
    const funnel = await AFunnel.scheduled(service, 1.1);
    const [victim] = await funnel.register({ name: 'You-won! Call 555-0100 for your prize' });
    await settled(victim!.registrationId, 1);
    const [{ mail, calendar }] = sink.to(victim!.email);

    expect(mail!.text).toContain('Hello there');
    expect(JSON.stringify([mail!.headerLines, mail!.text, mail!.html, calendar])).not.toMatch(/won|555/);

    hours(0.2);
    await settled(victim!.registrationId, 2);
    expect(sink.to(victim!.email)[1]!.mail.text).toContain('Hello You-won!');
  });

  it('sends who comes back the letters that lie ahead, and none of them twice', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    const person = funnel.registration();
    await funnel.register(person);
    await settled(person.registrationId, 1);
    await funnel.leave(person, 1);
    await settled(person.registrationId, 2);
    hours(6.5);
    await funnel.register({ ...person, revision: 2 });
    await settled(person.registrationId, 4);
    hours(22.6);
    await settled(person.registrationId, 5);

    expect(sink.subjectsTo(person.email)).toEqual([
      'Your place in “How to fill a room”',
      'Your place is cancelled: How to fill a room',
      'Your place is back: How to fill a room',
      'In one hour: How to fill a room',
    ]);
  });

  it('records each touch once, as a row and as a fact', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const [ada] = await funnel.register({});
    const [touch] = await settled(ada!.registrationId, 1);

    expect(touch).toMatchObject({ step_key: 'confirmation', state: 'sent' });
    expect(sink.to(ada!.email)[0]!.mail.messageId).toBe(touch!.message_id);
    const facts = await service.publishedEvents(TouchSent);
    expect(facts.filter(({ data }) => data.contactId === ada!.contactId)).toMatchObject([
      { data: { stepKey: 'confirmation', presentedOffer: false, registrationId: ada!.registrationId } },
    ]);
  });

  it('tells of each letter under the correlation of the request behind it, whatever is recorded together', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    const people = Array.from({ length: 5 }, () => funnel.registration());
    const took = (id: string) => `took-${id}`;
    const gaveBack = (id: string) => `gave-back-${id}`;
    await service.receive(
      RegistrationConfirmed,
      people.map((data) => ({ data, correlationId: took(data.registrationId) })),
    );
    for (const { registrationId } of people) await settled(registrationId, 1);
    hours(6);
    for (const { registrationId } of people) await settled(registrationId, 2);
    await service.receive(
      RegistrationCancelled,
      people.map((data) => ({ data, correlationId: gaveBack(data.registrationId) })),
    );
    for (const { registrationId } of people) await settled(registrationId, 3);

    const facts = await service.publishedEvents(TouchSent);
    for (const { registrationId: id } of people) {
      const own = facts.filter(({ data }) => data.registrationId === id);
      expect(own.map(({ data, correlationId }) => [data.stepKey, correlationId])).toEqual([
        ['confirmation', took(id)],
        ['a-day-before', took(id)],
        ['registration-cancelled-1', gaveBack(id)],
      ]);
    }
  });

  it('walks the whole ladder, each letter at its time', async () => {
    const funnel = await AFunnel.scheduled(service, 48);
    await funnel.offer();
    const [came, away, buyer, shy] = await funnel.register({}, {}, {}, {});
    await settled(came!.registrationId, 1);
    const shyOnes = service.get(SignedLinks).issue('preferences', shy!.contactId);
    await service.get(ChangePreferences).execute(shyOnes, { subscribed: true, offers: false });
    for (const [count, advance] of [
      [2, 24],
      [3, 23],
      [4, 0.75],
    ] as const) {
      hours(advance);
      await settled(came!.registrationId, count);
    }
    hours(0.25);
    await funnel.start();
    await settled(came!.registrationId, 5);
    await funnel.buy(buyer!);
    hours(1);
    await funnel.end();
    await funnel.settle(
      [came!, 'left-early'],
      [away!, 'no-show'],
      [buyer!, 'stayed-to-offer'],
      [shy!, 'left-early'],
    );
    await settled(came!.registrationId, 6);
    await settled(away!.registrationId, 6);

    expect(sink.subjectsTo(came!.email)).toEqual([
      'Your place in “How to fill a room”',
      'Tomorrow: How to fill a room',
      'In one hour: How to fill a room',
      'In 15 minutes: How to fill a room',
      'We are live: How to fill a room',
      'Thank you for coming to “How to fill a room”',
    ]);
    expect(sink.to(came!.email).at(-1)!.mail.text).toMatch(/\/offer\/[\w-]{43}/);
    expect(sink.subjectsTo(away!.email).at(-1)).toBe('We missed you at “How to fill a room”');
    expect((await settled(buyer!.registrationId, 6)).at(-1)).toMatchObject({
      state: 'skipped',
      reason: 'already-bought',
    });
    expect((await settled(shy!.registrationId, 6)).at(-1)).toMatchObject({
      state: 'skipped',
      reason: 'offers-declined',
    });
  });

  it('sends one mail per person when a fact comes twice', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    const person = funnel.registration();
    await funnel.register(person, person);
    await funnel.register(person);
    await settled(person.registrationId, 1);
    await funnel.register(person);
    hours(0.1);

    await until(
      () => touchesOf(person.registrationId),
      ([touch]) => touch?.state === 'sent',
    );
    expect(sink.to(person.email)).toHaveLength(1);
  });

  it('gives a late registration no burst of what is past', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    hours(29.5);
    const [ada] = await funnel.register({});
    hours(0.3);
    const touches = await settled(ada!.registrationId, 4);

    expect(
      Object.fromEntries(touches.map(({ step_key, state, reason }) => [step_key, reason ?? state])),
    ).toEqual({
      'a-day-before': 'registered-late',
      'an-hour-before': 'registered-late',
      confirmation: 'sent',
      'a-quarter-before': 'sent',
    });
    expect(sink.to(ada!.email)).toHaveLength(2);
  });

  it('stops for a person who gave the place back', async () => {
    const funnel = await AFunnel.scheduled(service, 30);
    const [ada] = await funnel.register({});
    await settled(ada!.registrationId, 1);
    await funnel.leave(ada!);
    await settled(ada!.registrationId, 2);
    hours(29.9);
    await until(
      () =>
        service.inDatabase('select 1 from wave where session_id = $1 and status = $2', [
          funnel.sessionId,
          'finished',
        ]),
      ({ length }) => length === 3,
    );

    expect(sink.subjectsTo(ada!.email)).toEqual([
      'Your place in “How to fill a room”',
      'Your place is cancelled: How to fill a room',
    ]);
  });

  it('fails the poisoned recipient alone, and suppresses an address that does not exist', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    sink.refuse = (address) =>
      address === 'nobody@example.org' ? { code: 550, text: '5.1.1 no such user' } : undefined;
    const people = await funnel.register({}, { email: 'nobody@example.org' }, {});
    for (const { registrationId } of people) await settled(registrationId, 1);
    sink.refuse = () => undefined;

    const [touch] = await touchesOf(people[1]!.registrationId);
    expect(touch).toMatchObject({ state: 'failed', reason: expect.stringContaining('5.1.1 no such user') });
    expect(sink.to(people[0]!.email)).toHaveLength(1);
    expect(sink.to(people[2]!.email)).toHaveLength(1);
    hours(48.1);
    expect((await settled(people[1]!.registrationId, 2))[1]).toMatchObject({
      state: 'skipped',
      reason: 'suppressed',
    });
  });

  it('tries again later when the refusal is for the moment', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    sink.refuse = () => ({ code: 451, text: '4.7.1 greylisted' });
    const [ada] = await funnel.register({});
    await until(
      () =>
        service.inDatabase('select attempts from touch where enrolment_id = $1 and last_error is not null', [
          ada!.registrationId,
        ]),
      ({ length }) => length === 1,
    );
    sink.refuse = () => undefined;
    expect(sink.to(ada!.email)).toHaveLength(0);
    service.clock.advance(16_000);
    await settled(ada!.registrationId, 1);

    expect(sink.to(ada!.email)).toHaveLength(1);
  });

  it('gives up a transient failure when the letter has become stale', async () => {
    const funnel = await AFunnel.scheduled(service, 1.1);
    const [ada] = await funnel.register({});
    await settled(ada!.registrationId, 1);
    sink.refuse = () => ({ code: 451, text: '4.7.1 try later' });
    hours(0.2);
    await until(
      () =>
        service.inDatabase('select 1 from touch where enrolment_id = $1 and last_error is not null', [
          ada!.registrationId,
        ]),
      ({ length }) => length === 1,
    );
    hours(1);
    const touches = await settled(ada!.registrationId, 3);
    sink.refuse = () => undefined;

    expect(touches.find(({ step_key }) => step_key === 'an-hour-before')).toMatchObject({
      state: 'skipped',
      reason: 'stale',
    });
    expect(sink.to(ada!.email)).toHaveLength(1);
  });

  it('does not send a letter with a hole in it', async () => {
    const funnel = await AFunnel.scheduled(service, 72);
    await service.inDatabase(
      `update sequence_step set body = '{{ offer_url }}' where key = 'confirmation' and workspace_id = $1`,
      [service.workspaceId],
    );
    const [ada] = await funnel.register({});
    const [touch] = await settled(ada!.registrationId, 1);
    await service.inDatabase(`update sequence_step set body = 'Hello' where key = 'confirmation'`);

    expect(touch).toMatchObject({ state: 'failed', reason: 'missing-variable: offer_url' });
    expect(sink.to(ada!.email)).toHaveLength(0);
  });
});
