import { randomUUID } from 'node:crypto';
import { RegistrationCancelled, Resubscribed, Unsubscribed } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import type { Session } from '../sessions/session.entity.js';
import type { Webinar } from '../webinars/webinar.entity.js';
import { PublicRegistrationsController } from './public-registrations.controller.js';
import type {
  ConfirmedRegistrationResponse,
  PublicRegistrationResponse,
} from './public-registrations.dto.js';

const ada = { name: 'Ada Lovelace', email: 'ada@example.org', consent: true };

describe(PublicRegistrationsController, () => {
  let service: ServiceTestbed;
  let webinar: Webinar;
  let session: Session;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
  });
  beforeEach(async () => {
    webinar = await service.given(aWebinar({ workspaceId: randomUUID() }));
    session = await service.given(aSession(webinar));
  });
  afterAll(() => service.stop());

  const register = (body: unknown = ada) =>
    service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .send(body as object);
  const confirmed = async (body: unknown = ada) =>
    (await register(body).expect(201)).body as ConfirmedRegistrationResponse;
  const read = (token: string) => service.http().get(`/api/v1/public/registrations/${token}`);
  const cancel = (token: string) => service.http().post(`/api/v1/public/registrations/${token}/cancel`);
  const rows = () =>
    service.inDatabase('select name, email from contact where workspace_id = $1', [webinar.workspaceId]);

  it.each([
    ['no name', 'isPersonName', { ...ada, name: undefined }],
    ['a header in the name', 'isPersonName', { ...ada, name: 'Ada\r\nBcc: all@example.org' }],
    ['a name of 10 kB', 'isPersonName', { ...ada, name: 'a'.repeat(10_000) }],
    ['a link in the name', 'isPersonName', { ...ada, name: 'WIN https://evil.example' }],
    ['a NUL in the name', 'isPersonName', { ...ada, name: 'Ada\u0000' }],
    ['half a character in the name', 'isPersonName', { ...ada, name: 'Ada\ud800' }],
    ['a name that is an object', 'isPersonName', { ...ada, name: { first: 'Ada' } }],
    ['no address', 'isEmail', { ...ada, email: 'ada' }],
    ['a header in the address', 'isEmail', { ...ada, email: 'ada@example.org\r\nBcc: b@example.org' }],
    ['an address of 10 kB', 'isEmail', { ...ada, email: `${'a'.repeat(10_000)}@example.org` }],
    ['an address that a fact could not carry', 'isEmail', { ...ada, email: '"a b"@example.org' }],
    ['two addresses', 'isEmail', { ...ada, email: ['a@example.org', 'b@example.org'] }],
    ['no consent', 'equals', { ...ada, consent: false }],
    ['consent in words', 'equals', { ...ada, consent: 'true' }],
    ['a session that is no id', 'isUuid', { ...ada, sessionId: "'; drop table contact; --" }],
    ['a zone that is a number', 'isString', { ...ada, timeZone: 5 }],
    ['a field too many', 'whitelistValidation', { ...ada, workspaceId: randomUUID() }],
  ])('refuses %s and writes nothing', async (_, rule, body) => {
    const answer = await register(body);

    expect([answer.status, answer.body]).toMatchObject([422, { code: 'invalid-input' }]);
    expect((answer.body as { errors: { rule: string }[] }).errors.map((error) => error.rule)).toContain(rule);
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['a list', [ada]],
    ['an empty object', {}],
  ])('refuses %s as a body', async (_, body) => {
    await register(body).expect(422);
  });

  it.each([
    ['cut off', '{"name":"Ada"', 400, 'malformed-json'],
    ['a bare word', 'ada', 400, 'malformed-json'],
    ['nothing', '', 400, 'malformed-json'],
    ['a prototype', '{"__proto__":{"admin":true}}', 400, 'malformed-json'],
    ['300 kB', JSON.stringify({ ...ada, name: 'a'.repeat(300_000) }), 413, 'body-too-large'],
  ])('refuses JSON that is %s', async (_, text, status, code) => {
    const answer = await service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .set('content-type', 'application/json')
      .send(text);

    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
  });

  it('refuses a form in which the hidden field is filled', async () => {
    const answer = await register({ ...ada, website: 'https://spam.example' });

    expect([answer.status, answer.body]).toMatchObject([422, { code: 'looks-automated' }]);
    expect(await rows()).toEqual([]);
    await register({ ...ada, website: '' }).expect(201);
  });

  it('stores a script in a name as the text it is', async () => {
    await confirmed({ ...ada, name: '<script>alert(1)</script>' });

    expect(await rows()).toEqual([{ name: '<script>alert(1)</script>', email: 'ada@example.org' }]);
  });

  it('shows a person their registration', async () => {
    const { joinToken, joinUrl } = await confirmed({ ...ada, timeZone: 'Asia/Tokyo' });

    const { body, headers } = await read(joinToken).expect(200);

    expect(headers['cache-control']).toBe('private, no-store');
    const { calendar, ...rest } = body as PublicRegistrationResponse;
    expect(rest).toEqual({
      webinar: {
        slug: webinar.slug,
        title: webinar.title,
        description: webinar.description,
        presenterName: webinar.presenterName,
      },
      session: {
        id: session.id,
        startsAt: '2026-04-01T17:00:00.000Z',
        timeZone: 'Europe/Berlin',
        durationMinutes: 60,
        status: 'scheduled',
        phase: 'scheduled',
      },
      name: 'Ada Lovelace',
      timeZone: 'Asia/Tokyo',
      status: 'confirmed',
      joinToken,
      joinUrl,
    });
    expect(calendar.ics).toBe(`${service.publicUrl}/calendar/${joinToken}.ics`);
    expect(calendar.google).toContain('calendar.google.com');
    expect(calendar.outlook).toContain('outlook.live.com');
  });

  it('takes a place back once, however often the link is used', async () => {
    const { joinToken, registrationId } = await confirmed();

    const { body } = await cancel(joinToken).expect(200);
    await cancel(joinToken).expect(200);

    expect(body).toMatchObject({ status: 'cancelled' });
    const facts = await service.publishedEvents(RegistrationCancelled);
    expect(facts.filter(({ subject }) => subject === registrationId)).toMatchObject([
      {
        workspaceId: webinar.workspaceId,
        data: { registrationId, sessionId: session.id, webinarId: webinar.id },
      },
    ]);
  });

  it('tells nothing to a token that is not ours', async () => {
    const { registrationId, joinToken } = await confirmed();
    const links = service.get(SignedLinks);
    const foreign = [
      'x',
      joinToken.slice(0, -1),
      `${joinToken}A`,
      links.issue('offer', registrationId),
      links.issue('preferences', registrationId),
      links.issue('join', randomUUID()),
      registrationId,
      '%00',
      '..%2f..%2fx',
    ];
    for (const token of foreign) {
      for (const answer of [
        await read(token),
        await cancel(token),
        await service.http().get(`/calendar/${token}.ics`),
      ]) {
        expect([token, answer.status, answer.body]).toMatchObject([
          token,
          404,
          { code: 'registration-not-found' },
        ]);
      }
    }
    expect((await read(joinToken).expect(200)).body).toMatchObject({ status: 'confirmed' });
  });

  it('lists to members who has registered, newest first, with those who unsubscribed', async () => {
    const { workspaceId } = webinar;
    const sales = await service.asMember({ workspaceId, role: 'sales' });
    for (const name of ['One', 'Two', 'Three'])
      await confirmed({ ...ada, name, email: `${name}@example.org` });
    const list = async (query = '') =>
      (
        await service
          .http()
          .get(`/api/v1/sessions/${session.id}/registrations${query}`)
          .set(sales)
          .expect(200)
      ).body;

    const first = await list('?limit=2');
    const { contactId } = first.items[1];
    await service.receive(Unsubscribed, [
      { workspaceId, data: { contactId, channel: 'email', at: '2026-03-02T11:00:00.000Z' } },
      // Somebody else's contact id in a fact of another workspace changes nothing.
      {
        workspaceId: randomUUID(),
        data: { contactId: first.items[0].contactId, channel: 'email', at: '2026-03-02T11:00:00.000Z' },
      },
    ]);

    const all = await list();
    expect(
      all.items.map(({ name, unsubscribed }: { name: string; unsubscribed: boolean }) => [
        name,
        unsubscribed,
      ]),
    ).toEqual([
      ['Three', false],
      ['Two', true],
      ['One', false],
    ]);
    expect(all.items[0]).toMatchObject({
      email: 'three@example.org',
      status: 'confirmed',
      cancelledAt: null,
    });
    expect((await list(`?limit=2&cursor=${first.nextCursor}`)).items).toMatchObject([{ name: 'One' }]);

    await service.receive(Resubscribed, [
      { workspaceId, data: { contactId, channel: 'email', at: '2026-03-02T12:00:00.000Z' } },
    ]);
    expect((await list()).items[1]).toMatchObject({ name: 'Two', unsubscribed: false });
  });

  it('counts the people who hold a place now', async () => {
    const member = await service.asMember({ workspaceId: webinar.workspaceId });
    await confirmed();
    const { joinToken } = await confirmed({ ...ada, email: 'eve@example.org' });
    await cancel(joinToken).expect(200);

    const { body } = await service.http().get(`/api/v1/webinars/${webinar.id}`).set(member).expect(200);

    expect(body).toMatchObject({ registrationCount: 1, sessions: [{ registrationCount: 1 }] });
  });

  it('leads to the same place under the same link after every edit', async () => {
    const member = await service.asMember({ workspaceId: webinar.workspaceId });
    const { joinToken, registrationId } = await confirmed();
    await service
      .http()
      .patch(`/api/v1/webinars/${webinar.id}`)
      .set(member)
      .send({ title: 'Another title', presenterName: 'Somebody Else' })
      .expect(200);
    await service
      .http()
      .post(`/api/v1/sessions/${session.id}/move`)
      .set(member)
      .send({ startsAtLocal: '2026-05-02T18:00' })
      .expect(200);

    const { body } = await read(joinToken).expect(200);

    expect(body).toMatchObject({
      webinar: { title: 'Another title', slug: webinar.slug },
      session: { startsAt: '2026-05-02T16:00:00.000Z' },
      joinToken,
    });
    expect(await confirmed()).toMatchObject({ joinToken, registrationId });
  });
});

describe('RateLimit of registrations', () => {
  it('slows down an address that sends too many', async () => {
    const service = await ServiceTestbed.start(RegistrationModule, 'registration', {
      environment: { RATE_LIMIT_FACTOR: '1' },
    });
    try {
      const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
      const answers = [];
      for (let number = 0; number < 61; number += 1) {
        answers.push(
          await service.http().post(`/api/v1/public/webinars/${webinar.slug}/registrations`).send(ada),
        );
      }

      expect(answers.at(-2)!.status).toBe(409);
      expect([answers.at(-1)!.status, answers.at(-1)!.body]).toMatchObject([
        429,
        { code: 'too-many-requests' },
      ]);
      expect(Number(answers.at(-1)!.headers['retry-after'])).toBeGreaterThan(0);
    } finally {
      await service.stop();
    }
  });
});
