import { randomUUID } from 'node:crypto';
import { WebinarPublished } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import { WebinarsController } from './webinars.controller.js';
import type { WebinarResponse } from './webinars.dto.js';

describe(WebinarsController, () => {
  let service: ServiceTestbed;
  let owner: { authorization: string };

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
    owner = await service.asMember();
  });
  afterAll(() => service.stop());

  const publish = (body: object, headers = owner) =>
    service.http().post('/api/v1/webinars').set(headers).send(body);
  const card = { title: 'Как продавать: «щи»', presenterName: 'Ada' };

  it('publishes a webinar at an address made from its title and announces it', async () => {
    const { status, body } = await publish({ ...card, presenterEmail: 'Ada@Example.org' });

    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String) as string,
      slug: 'kak-prodavat-shchi',
      title: card.title,
      promise: '',
      takeaways: [],
      presenterAbout: '',
      presenterPhoto: null,
      coPresenters: [],
      cover: null,
      description: '',
      presenterName: 'Ada',
      presenterEmail: 'ada@example.org',
      videoUrl: null,
      durationMinutes: 60,
      timeZone: 'UTC',
      publicUrl: `${service.publicUrl}/w/kak-prodavat-shchi`,
      sessions: [],
      registrationCount: 0,
      createdAt: '2026-03-02T10:00:00.000Z',
    });
    const facts = await service.publishedEvents(WebinarPublished);
    expect(facts.at(-1)).toMatchObject({
      workspaceId: service.workspaceId,
      subject: (body as WebinarResponse).id,
      data: {
        slug: 'kak-prodavat-shchi',
        title: card.title,
        presenterEmail: 'ada@example.org',
        videoUrl: null,
      },
    });
  });

  it('gives the same title another address, in other workspaces too', async () => {
    const elsewhere = await service.asMember({ workspaceId: randomUUID() });
    const slugs = [
      await publish({ ...card, title: 'Twice' }),
      await publish({ ...card, title: 'Twice' }),
      await publish({ ...card, title: 'Twice' }, elsewhere),
    ].map(({ body }) => (body as WebinarResponse).slug);

    expect(slugs).toEqual(['twice', 'twice-2', 'twice-3']);
  });

  it('gives many at once different addresses', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => publish({ ...card, title: 'Rush' })));

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    expect(new Set(answers.map(({ body }) => (body as WebinarResponse).slug)).size).toBe(12);
  });

  it('does not take a wished address that is taken', async () => {
    await publish({ ...card, slug: 'mine' }).expect(201);
    const before = await service.publishedEvents();

    const { status, body } = await publish({ ...card, slug: 'mine' });

    expect([status, body]).toMatchObject([409, { code: 'slug-taken' }]);
    expect(await service.publishedEvents()).toHaveLength(before.length);
  });

  it.each([
    ['no title', { presenterName: 'Ada' }],
    ['an empty title', { ...card, title: '   ' }],
    ['a title of 201 characters', { ...card, title: 'a'.repeat(201) }],
    ['a title with a header in it', { ...card, title: 'x\r\nBcc: y' }],
    ['a title that is a number', { ...card, title: 7 }],
    ['a control character in the description', { ...card, description: 'a\u0000b' }],
    ['a script as a video', { ...card, videoUrl: 'javascript:alert(1)' }],
    ['a video of any host', { ...card, videoUrl: '//evil.example/x.mp4' }],
    ['a slug with a path', { ...card, slug: '../x' }],
    ['a slug in capitals', { ...card, slug: 'Flow' }],
    ['no length', { ...card, durationMinutes: 0 }],
    ['half a minute', { ...card, durationMinutes: 0.5 }],
    ['a length of null', { ...card, durationMinutes: null }],
    ['a field too many', { ...card, workspaceId: randomUUID() }],
    ['a list', [card]],
  ])('refuses %s', async (_, body) => {
    const before = await service.publishedEvents();

    const answer = await publish(body);

    expect([answer.status, answer.body]).toMatchObject([422, { code: 'invalid-input' }]);
    expect(await service.publishedEvents()).toHaveLength(before.length);
  });

  it('refuses a zone that nobody knows', async () => {
    const { status, body } = await publish({ ...card, timeZone: 'Mars/Olympus' });

    expect([status, body]).toMatchObject([
      422,
      { code: 'unknown-time-zone', errors: [{ pointer: '/timeZone' }] },
    ]);
  });

  it('refuses JSON that is none', async () => {
    const { status, body } = await service
      .http()
      .post('/api/v1/webinars')
      .set(owner)
      .set('content-type', 'application/json')
      .send('{"title":');

    expect([status, body]).toMatchObject([400, { code: 'malformed-json' }]);
  });

  it('changes what is shown and announces it again, but not its address', async () => {
    const { body: webinar } = await publish({ ...card, videoUrl: '/sample.mp4' });
    const edit = (changes: object) =>
      service.http().patch(`/api/v1/webinars/${webinar.id}`).set(owner).send(changes);

    const { body } = await edit({ title: 'Another title', videoUrl: null }).expect(200);
    await edit({ title: 'Another title' }).expect(200);

    expect(body).toEqual({ ...webinar, title: 'Another title', videoUrl: null });
    const facts = (await service.publishedEvents(WebinarPublished)).filter(
      ({ subject }) => subject === webinar.id,
    );
    expect(facts.map(({ data }) => [data.title, data.videoUrl])).toEqual([
      [card.title, '/sample.mp4'],
      ['Another title', null],
    ]);
    await edit({ slug: 'moved' }).expect(422);
    await edit({ title: null }).expect(422);
    await edit({ durationMinutes: null }).expect(422);
    await edit({ timeZone: 'Nowhere' }).expect(422);
  });

  it('lists page by page, the newest first, with sessions and counts', async () => {
    const workspaceId = randomUUID();
    const member = await service.asMember({ workspaceId, role: 'sales' });
    const webinars = [];
    for (let number = 0; number < 5; number += 1)
      webinars.push(await service.given(aWebinar({ workspaceId })));
    const session = await service.given(aSession(webinars[4]!));
    const list = (query: string) => service.http().get(`/api/v1/webinars?${query}`).set(member).expect(200);

    const { body: first } = await list('limit=3');
    const { body: second } = await list(`limit=3&cursor=${first.nextCursor}`);

    const ids = [...first.items, ...second.items].map(({ id }: WebinarResponse) => id);
    expect(ids).toEqual(webinars.map(({ id }) => id).reverse());
    expect(second.nextCursor).toBeNull();
    expect(first.items[0].sessions).toMatchObject([{ id: session.id, startsAt: '2026-04-01T17:00:00.000Z' }]);
    const { body: found } = await list(`search=${encodeURIComponent('WITHOUT push')}&limit=2`);
    expect(found.items).toHaveLength(2);
    expect((await list('search=100%25')).body.items).toEqual([]);
    for (const query of [
      'search=%00',
      'limit=0',
      'limit=201',
      'limit=x',
      'limit=1&limit=2',
      'cursor=x',
      'page=2',
    ]) {
      await service.http().get(`/api/v1/webinars?${query}`).set(member).expect(422);
    }
  });

  it('finds webinars by words of their title or their presenter, in this workspace only', async () => {
    const workspaceId = randomUUID();
    const member = await service.asMember({ workspaceId, role: 'sales' });
    await service.given(aWebinar({ workspaceId, title: 'Как продавать «щи»', presenterName: 'Ada' }));
    await service.given(aWebinar({ workspaceId, title: '100% of _rooms_', presenterName: 'Grace Hopper' }));
    await service.given(aWebinar({ workspaceId: service.workspaceId, title: 'Rooms of others' }));
    const found = async (search: string) => {
      const { body } = await service.http().get('/api/v1/webinars').query({ search }).set(member).expect(200);
      return (body as { items: WebinarResponse[] }).items.map(({ title }) => title);
    };

    expect(await found('ROOMS')).toEqual(['100% of _rooms_']);
    expect(await found(' ПРОДАВАТЬ ')).toEqual(['Как продавать «щи»']);
    expect(await found('hopper')).toEqual(['100% of _rooms_']);
    expect(await found('%')).toEqual(['100% of _rooms_']);
    expect(await found('')).toHaveLength(2);
    expect(await found('nothing of the kind')).toEqual([]);
  });

  it('shows nothing to another workspace', async () => {
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId }));
    const stranger = await service.asMember({ workspaceId: randomUUID() });
    const path = `/api/v1/webinars/${webinar.id}`;

    for (const answer of [
      await service.http().get(path).set(stranger),
      await service.http().patch(path).set(stranger).send({ title: 'Mine' }),
      await service.http().get(`${path}/sessions`).set(stranger),
      await service.http().post(`${path}/sessions`).set(stranger).send({ startsAtLocal: '2026-12-01T19:00' }),
    ]) {
      expect([answer.status, answer.body]).toMatchObject([404, { code: 'webinar-not-found' }]);
    }
    const { body } = await service.http().get('/api/v1/webinars').set(stranger);
    expect(body).toEqual({ items: [], nextCursor: null });
  });

  it('lets sales read and not write, and strangers neither', async () => {
    const sales = await service.asMember({ role: 'sales' });

    await service.http().get('/api/v1/webinars').set(sales).expect(200);
    await publish(card, sales).expect(403);
    await service.http().get('/api/v1/webinars').expect(401);
    await service.http().get('/api/v1/webinars/not-an-id').set(sales).expect(400);
  });

  it('lists the sessions nearest to today, and counts everybody who holds a place in any', async () => {
    const workspaceId = randomUUID();
    const member = await service.asMember({ workspaceId, role: 'sales' });
    const webinar = await service.given(aWebinar({ workspaceId }));
    const first = Date.UTC(2026, 0, 1);
    for (let day = 0; day < 120; day += 1) {
      const startsAtLocal = new Date(first + day * 86_400_000).toISOString().slice(0, 16);
      await service.given(aSession(webinar, { startsAtLocal, timeZone: 'UTC' }));
    }
    const [far] = await service.inDatabase<{ id: string }>(
      'select id from session where webinar_id = $1 order by starts_at desc limit 1',
      [webinar.id],
    );
    await service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .send({ sessionId: far!.id, name: 'Ada', email: 'ada@example.org', consent: true })
      .expect(201);

    const { body } = await service.http().get('/api/v1/webinars').set(member).expect(200);
    const { body: one } = await service.http().get(`/api/v1/webinars/${webinar.id}`).set(member).expect(200);

    const [listed] = (body as { items: WebinarResponse[] }).items;
    const days = listed!.sessions.map(({ startsAt }) => startsAt.slice(0, 10));
    expect([days.length, days[0], days.at(-1)]).toEqual([50, '2026-03-27', '2026-02-06']);
    expect(listed!.registrationCount).toBe(1);
    expect((one as WebinarResponse).sessions).toHaveLength(120);
  });
});
