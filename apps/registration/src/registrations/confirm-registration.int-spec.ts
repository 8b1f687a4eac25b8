import { randomUUID } from 'node:crypto';
import { ContactCaptured, RegistrationCancelled, RegistrationConfirmed } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import ICAL from 'ical.js';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import type { Session } from '../sessions/session.entity.js';
import type { Webinar } from '../webinars/webinar.entity.js';
import { ConfirmRegistration } from './confirm-registration.use-case.js';
import type { ConfirmedRegistrationResponse } from './public-registrations.dto.js';

const ada = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  consent: true,
  timeZone: 'Asia/Tokyo',
  locale: 'ja-jp',
};

describe(ConfirmRegistration, () => {
  let service: ServiceTestbed;
  let webinar: Webinar;
  let session: Session;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  beforeEach(async () => {
    // A workspace for each test, so that everybody in it is new.
    webinar = await service.given(aWebinar({ workspaceId: randomUUID() }));
    session = await service.given(aSession(webinar));
  });
  afterAll(() => service.stop());

  const register = (body: object = ada, slug = webinar.slug) =>
    service.http().post(`/api/v1/public/webinars/${slug}/registrations`).send(body);
  const confirmed = async (body: object = ada) =>
    (await register(body).expect(201)).body as ConfirmedRegistrationResponse;
  const cancel = (token: string) => service.http().post(`/api/v1/public/registrations/${token}/cancel`);
  const ownFacts = async () =>
    (await service.publishedEvents()).filter(({ workspaceId }) => workspaceId === webinar.workspaceId);
  const factTypes = async () => (await ownFacts()).map(({ type }) => type);

  it('gives a place, a personal link and announces both the person and the place', async () => {
    const answer = await confirmed();

    expect(answer).toEqual({
      registrationId: expect.any(String) as string,
      joinToken: service.get(SignedLinks).issue('join', answer.registrationId),
      joinUrl: `${service.publicUrl}/join/${answer.joinToken}`,
      registeredUrl: `${service.publicUrl}/registered/${answer.joinToken}`,
      startsAt: '2026-04-01T17:00:00.000Z',
    });
    const [captured, placed] = await ownFacts();
    const { contactId } = captured!.data as { contactId: string };
    const person = {
      contactId,
      email: 'ada@example.org',
      name: 'Ada Lovelace',
      timeZone: 'Asia/Tokyo',
      locale: 'ja-JP',
    };
    expect(captured).toMatchObject({
      type: ContactCaptured.type,
      subject: contactId,
      data: {
        ...person,
        consent: {
          text: expect.stringContaining('Grace Hopper') as string,
          givenAt: '2026-03-02T10:00:00.000Z',
          source: `/w/${webinar.slug}`,
        },
      },
    });
    expect(placed).toMatchObject({
      type: RegistrationConfirmed.type,
      subject: answer.registrationId,
      data: {
        ...person,
        registrationId: answer.registrationId,
        sessionId: session.id,
        webinarId: webinar.id,
        startsAt: '2026-04-01T17:00:00.000Z',
      },
    });
  });

  it('gives the same person the same registration and says nothing more', async () => {
    const first = await confirmed();
    const again = await confirmed({ ...ada, name: 'Somebody Else', email: ' ADA@Example.ORG ' });

    expect(again).toEqual(first);
    expect(await factTypes()).toEqual([ContactCaptured.type, RegistrationConfirmed.type]);
    const [contact] = await service.inDatabase('select name from contact where workspace_id = $1', [
      webinar.workspaceId,
    ]);
    expect(contact).toEqual({ name: 'Ada Lovelace' });
  });

  it('knows a person in a second session as the same contact', async () => {
    await confirmed();
    const other = await service.given(aSession(webinar, { startsAtLocal: '2026-04-08T19:00' }));

    await confirmed({ ...ada, sessionId: other.id });

    expect(await factTypes()).toEqual([
      ContactCaptured.type,
      RegistrationConfirmed.type,
      RegistrationConfirmed.type,
    ]);
    const [one, two] = (await service.publishedEvents(RegistrationConfirmed)).slice(-2);
    expect(one!.data.contactId).toBe(two!.data.contactId);
  });

  it('gives 200 who register one person at the same time one registration', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        register({ ...ada, email: number % 2 ? ada.email : 'ADA@example.org' }),
      ),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => (body as ConfirmedRegistrationResponse).joinToken)).size).toBe(
      1,
    );
    expect(await factTypes()).toEqual([ContactCaptured.type, RegistrationConfirmed.type]);
  });

  it('takes two hundred people in two sessions at the same time, each once', async () => {
    const other = await service.given(aSession(webinar, { startsAtLocal: '2026-04-08T19:00' }));
    const people = Array.from({ length: 200 }, (_, number) => ({
      ...ada,
      email: `person${number % 100}@example.org`,
      sessionId: number < 100 ? session.id : other.id,
    }));

    const answers = await Promise.all([...people, ...people.reverse()].map((person) => register(person)));

    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const facts = await ownFacts();
    expect(facts.filter(({ type }) => type === ContactCaptured.type)).toHaveLength(100);
    expect(facts.filter(({ type }) => type === RegistrationConfirmed.type)).toHaveLength(200);
    expect(
      new Set(answers.map(({ body }) => (body as ConfirmedRegistrationResponse).registrationId)).size,
    ).toBe(200);
  });

  it('gives ten places to exactly ten of 200, and one place to one person', async () => {
    const small = await service.given(aSession(webinar, { capacity: 10 }));
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        register({ ...ada, email: `racer${Math.floor(number / 2)}@example.org`, sessionId: small.id }),
      ),
    );

    const placed = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect(
      new Set(placed.map(({ body }) => (body as ConfirmedRegistrationResponse).registrationId)).size,
    ).toBe(10);
    expect(placed.length + refused.length).toBe(200);
    expect(refused.every(({ body }) => (body as { code: string }).code === 'session-full')).toBe(true);
    const facts = await ownFacts();
    expect(facts.filter(({ type }) => type === RegistrationConfirmed.type)).toHaveLength(10);
    expect(facts.filter(({ type }) => type === ContactCaptured.type)).toHaveLength(10);
    const contacts = await service.inDatabase('select 1 from contact where workspace_id = $1', [
      webinar.workspaceId,
    ]);
    expect(contacts).toHaveLength(10);
  });

  it('announces nothing when the session is full, and lets those in who hold a place', async () => {
    const small = await service.given(aSession(webinar, { capacity: 1 }));
    const first = await confirmed({ ...ada, sessionId: small.id });
    const before = await factTypes();

    const { status, body } = await register({ ...ada, email: 'eve@example.org', sessionId: small.id });

    expect([status, body]).toMatchObject([409, { code: 'session-full' }]);
    expect(await confirmed({ ...ada, sessionId: small.id })).toEqual(first);
    expect(await factTypes()).toEqual(before);
  });

  it('passes a place that was given back to the next one', async () => {
    const small = await service.given(aSession(webinar, { capacity: 1 }));
    const { joinToken } = await confirmed({ ...ada, sessionId: small.id });
    await Promise.all(Array.from({ length: 10 }, () => cancel(joinToken).expect(200)));

    await confirmed({ ...ada, email: 'eve@example.org', sessionId: small.id });

    await register({ ...ada, sessionId: small.id }).expect(409);
    expect((await factTypes()).filter((type) => type === RegistrationCancelled.type)).toHaveLength(1);
    const [seats] = await service.inDatabase('select seats_taken from session where id = $1', [small.id]);
    expect(seats).toEqual({ seats_taken: 1 });
  });

  it('confirms a person who had cancelled again, under the same link', async () => {
    const first = await confirmed();
    await cancel(first.joinToken).expect(200);

    const again = await confirmed({ ...ada, timeZone: 'Europe/Oslo' });

    expect(again).toEqual(first);
    expect(await factTypes()).toEqual([
      ContactCaptured.type,
      RegistrationConfirmed.type,
      RegistrationCancelled.type,
      RegistrationConfirmed.type,
    ]);
    const [fact] = (await service.publishedEvents(RegistrationConfirmed)).slice(-1);
    expect(fact!.data).toMatchObject({ registrationId: first.registrationId, timeZone: 'Europe/Oslo' });
  });

  it('tells one more with every change of a place, and calendars the same', async () => {
    const { joinToken } = await confirmed();
    const entry = async () => {
      const { text } = await service.http().get(`/calendar/${joinToken}.ics`).expect(200);
      const calendar = new ICAL.Component(ICAL.parse(text));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      return [calendar.getFirstPropertyValue('method'), event.sequence];
    };
    const entries = [await entry()];
    for (const change of [cancel(joinToken), register(), cancel(joinToken), register()]) {
      await change.ok(() => true);
      entries.push(await entry());
    }

    expect(entries).toEqual([
      ['PUBLISH', 0],
      ['CANCEL', 1],
      ['PUBLISH', 2],
      ['CANCEL', 3],
      ['PUBLISH', 4],
    ]);
    const changes = (await ownFacts()).filter(({ type }) => type !== ContactCaptured.type);
    expect(changes.map(({ data }) => (data as { revision?: number }).revision)).toEqual([
      undefined,
      1,
      2,
      3,
      4,
    ]);
  });

  it('takes the next session when none is chosen, not one that is over or cancelled', async () => {
    await service.given(aSession(webinar, { startsAtLocal: '2026-03-01T10:00' }));
    await service.given(aSession(webinar, { startsAtLocal: '2026-03-15T10:00', status: 'cancelled' }));
    await service.given(aSession(webinar, { startsAtLocal: '2026-05-01T10:00' }));

    expect(await confirmed()).toMatchObject({ startsAt: '2026-04-01T17:00:00.000Z' });
  });

  it('answers each of a batch by itself', async () => {
    const cancelled = await service.given(aSession(webinar, { status: 'cancelled' }));
    const over = await service.given(aSession(webinar, { startsAtLocal: '2026-03-01T10:00' }));
    const empty = await service.given(aWebinar({ workspaceId: webinar.workspaceId }));
    const foreign = await service.given(
      aSession(await service.given(aWebinar({ workspaceId: randomUUID() }))),
    );

    const answers = await Promise.all([
      register(),
      register({ ...ada, sessionId: cancelled.id }),
      register({ ...ada, sessionId: over.id }),
      register({ ...ada, sessionId: foreign.id }),
      register({ ...ada, sessionId: randomUUID() }),
      register(ada, empty.slug),
      register(ada, 'no-such-page'),
      register(ada, '%00'),
    ]);

    expect(answers.map(({ status, body }) => [status, (body as { code?: string }).code])).toEqual([
      [201, undefined],
      [409, 'session-cancelled'],
      [409, 'session-over'],
      [404, 'session-not-found'],
      [404, 'session-not-found'],
      [409, 'no-upcoming-session'],
      [404, 'webinar-not-found'],
      [404, 'webinar-not-found'],
    ]);
    expect(await factTypes()).toEqual([ContactCaptured.type, RegistrationConfirmed.type]);
  });

  it('loses and doubles nothing when both lanes meet the same people', async () => {
    const small = await service.given(aSession(webinar, { startsAtLocal: '2026-04-08T19:00', capacity: 70 }));
    const useCase = service.get(ConfirmRegistration);
    const asked = Array.from({ length: 4_000 }, (_, number) => ({
      slug: webinar.slug,
      sessionId: number % 3 === 0 ? small.id : session.id,
      email: `person${(number * 7919) % 400}@example.org`,
      name: 'Ada',
    }));

    const outcomes = await Promise.allSettled(asked.map((command) => useCase.execute(command)));

    const placed = outcomes.flatMap((outcome, number) =>
      outcome.status === 'fulfilled' ? [`${outcome.value.registrationId} ${asked[number]!.sessionId}`] : [],
    );
    const facts = (await service.publishedEvents(RegistrationConfirmed)).filter(
      ({ workspaceId }) => workspaceId === webinar.workspaceId,
    );
    const ofFacts = facts.map(({ data }) => `${data.registrationId} ${data.sessionId}`);
    expect(new Set(placed)).toEqual(new Set(ofFacts));
    expect(new Set(ofFacts).size).toBe(ofFacts.length);
    expect(facts.filter(({ data }) => data.sessionId === small.id)).toHaveLength(70);
    const rows = await service.inDatabase('select 1 from registration where workspace_id = $1', [
      webinar.workspaceId,
    ]);
    expect(rows).toHaveLength(ofFacts.length);
  });

  it('gives each person one place when both lanes place the same people in the same moment', async () => {
    const useCase = service.get(ConfirmRegistration);
    const asked = Array.from({ length: 3_000 }, (_, number) => ({
      slug: webinar.slug,
      sessionId: session.id,
      // The lanes meet the people in opposite orders, which would deadlock if they were written in that order.
      email: `person${Math.floor(number / 500) % 2 ? 499 - (number % 500) : number % 500}@example.org`,
      name: 'Ada',
    }));

    const answers = await Promise.all(asked.map((command) => useCase.execute(command)));

    expect(new Set(answers.map(({ registrationId }) => registrationId)).size).toBe(500);
    const types = await factTypes();
    expect(types.filter((type) => type === ContactCaptured.type)).toHaveLength(500);
    expect(types.filter((type) => type === RegistrationConfirmed.type)).toHaveLength(500);
  });

  it('keeps the correlation of every request in a batch', async () => {
    await Promise.all(
      ['first-request', 'second-request', 'third-request'].map((id) =>
        register({ ...ada, email: `${id}@example.org` })
          .set('x-correlation-id', id)
          .expect(201),
      ),
    );

    const facts = (await ownFacts()).filter(({ type }) => type === RegistrationConfirmed.type);
    expect(
      facts.every(
        ({ correlationId, data }) => `${correlationId}@example.org` === (data as { email: string }).email,
      ),
    ).toBe(true);
  });

  it.each([
    ['zone', { timeZone: 'Mars/Olympus' }, { timeZone: 'Europe/Berlin' }],
    ['zone of 10 kB', { timeZone: 'x'.repeat(10_000) }, { timeZone: 'Europe/Berlin' }],
    ['zone of null', { timeZone: null }, { timeZone: 'Europe/Berlin' }],
    ['offset', { timeZone: '+02:00' }, { timeZone: 'Europe/Berlin' }],
    ['locale', { locale: 'the queen’s' }, { locale: 'en' }],
    ['locale of null', { locale: null }, { locale: 'en' }],
  ])('replaces an unknown %s and does not refuse the person', async (_, given, used) => {
    await confirmed({ ...ada, ...given });

    const [fact] = (await service.publishedEvents(RegistrationConfirmed)).slice(-1);
    expect(fact!.data).toMatchObject(used);
  });
});
