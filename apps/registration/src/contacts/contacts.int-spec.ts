import { randomUUID } from 'node:crypto';
import { newId } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { RegistrationModule } from '../registration.module.js';
import { aSession } from '../testing/a-session.js';
import { aWebinar } from '../testing/a-webinar.js';
import { ListContacts } from './list-contacts.query.js';

const PEOPLE = 100_000;

interface Line {
  id: string;
  name: string;
  email: string;
}

describe('contacts', () => {
  let service: ServiceTestbed;
  let elsewhere: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(RegistrationModule, 'registration');
    elsewhere = randomUUID();
    await add([
      { name: 'Ada Lovelace', email: 'ada@example.org' },
      { name: 'Ben Okri', email: 'ben.okri@example.com', unsubscribed: true },
      { name: 'Анна Ёлкина', email: 'anna@example.ru' },
      { name: '100% Zoë_K', email: 'zoe@example.org' },
    ]);
    await add([{ name: 'Ada Elsewhere', email: 'ada@example.org' }], elsewhere);
  });
  afterAll(() => service.stop());

  async function add(people: object[], workspaceId: string = service.workspaceId): Promise<void> {
    const rows = people.map((person) => ({ id: newId(), unsubscribed: false, ...person }));
    await service.inDatabase(
      `insert into contact (id, workspace_id, email, name, time_zone, locale, consent_text, consent_source, consented_at,
                            captured_at, unsubscribed_at)
       select id, $2, email, name, 'Europe/Berlin', 'de', 'I agree', '/w/flow', now(), now(),
              case when unsubscribed then now() end
       from json_to_recordset($1::json) as p (id uuid, email text, name text, unsubscribed boolean)`,
      [JSON.stringify(rows), workspaceId],
    );
  }
  const list = async (query: object) => {
    const { body } = await service
      .http()
      .get('/api/v1/contacts')
      .query(query)
      .set(await service.asMember())
      .expect(200);
    return body as { items: Line[]; nextCursor: string | null; total: number | null };
  };
  const names = async (query: object) => (await list(query)).items.map(({ name }) => name);

  it('are listed newest first, page by page, with their number on the first page', async () => {
    const first = await list({ limit: 3 });
    expect(first.items.map(({ name }) => name)).toEqual(['100% Zoë_K', 'Анна Ёлкина', 'Ben Okri']);
    expect(first.total).toBe(4);
    const second = await list({ limit: 3, cursor: first.nextCursor });
    expect(second).toMatchObject({ items: [{ name: 'Ada Lovelace' }], nextCursor: null, total: null });
  });

  it.each([
    ['ada', ['Ada Lovelace']],
    ['LOVE', ['Ada Lovelace']],
    ['love ada', ['Ada Lovelace']],
    ['okri@EXAMPLE', ['Ben Okri']],
    ['ёлкина', ['Анна Ёлкина']],
    ['0%', ['100% Zoë_K']],
    ['ë_k', ['100% Zoë_K']],
    ['a_a', []],
    ["'; drop table contact; --", []],
  ])('are found by %j', async (search, found) => {
    expect(await names({ search })).toEqual(found);
  });

  it('are told apart by whether they may be written to', async () => {
    expect(await names({ subscription: 'unsubscribed' })).toEqual(['Ben Okri']);
    expect(await list({ subscription: 'subscribed', search: 'example.org' })).toMatchObject({ total: 2 });
    expect(await names({ subscription: '' })).toHaveLength(4);
  });

  it.each([
    { search: 'a\u0000' },
    { search: 'x'.repeat(201) },
    { cursor: 'made up' },
    { subscription: 'all' },
  ])('are not asked for by %j', async (query) => {
    const member = await service.asMember();
    await service.http().get('/api/v1/contacts').query(query).set(member).expect(422);
  });

  it('show the consent that was given, and the sessions that were registered for', async () => {
    const member = await service.asMember();
    const webinar = await service.given(aWebinar({ workspaceId: service.workspaceId, title: 'Flow' }));
    const session = await service.given(aSession(webinar));
    await service
      .http()
      .post(`/api/v1/public/webinars/${webinar.slug}/registrations`)
      .send({
        name: 'Cleo',
        email: 'cleo@example.org',
        consent: true,
        timeZone: 'Africa/Cairo',
        sessionId: session.id,
      })
      .expect(201);
    const { items } = await list({ search: 'cleo' });
    expect(items[0]).toMatchObject({ registrationCount: 1, unsubscribed: false });

    const { body } = await service.http().get(`/api/v1/contacts/${items[0]!.id}`).set(member).expect(200);
    expect(body).toMatchObject({
      name: 'Cleo',
      timeZone: 'Africa/Cairo',
      unsubscribedAt: null,
      consent: { source: `/w/${webinar.slug}`, text: expect.stringContaining('Grace Hopper') },
    });
    const { body: registrations } = await service
      .http()
      .get(`/api/v1/contacts/${items[0]!.id}/registrations`)
      .set(member)
      .expect(200);
    expect(registrations).toMatchObject({
      items: [{ sessionId: session.id, webinarTitle: 'Flow', status: 'confirmed', cancelledAt: null }],
      nextCursor: null,
    });
  });

  it('of another workspace do not exist', async () => {
    const stranger = await service.asMember({ workspaceId: elsewhere });
    const [ada] = (await list({ search: 'Ada Lovelace' })).items;
    for (const path of ['', '/registrations']) {
      const { body } = await service
        .http()
        .get(`/api/v1/contacts/${ada!.id}${path}`)
        .set(stranger)
        .expect(404);
      expect(body.code).toBe('contact-not-found');
    }
    const { body } = await service.http().get('/api/v1/contacts').set(stranger).expect(200);
    expect(body).toMatchObject({ items: [{ name: 'Ada Elsewhere' }], total: 1 });
  });

  it('are searched among a hundred thousand in one go', async () => {
    const workspaceId = randomUUID();
    await service.inDatabase(
      `insert into contact (id, workspace_id, email, name, time_zone, locale, consent_text, consent_source, consented_at, captured_at)
       select gen_random_uuid(), $1, 'person' || n || '@example' || n % 500 || '.org', 'Person ' || md5(n::text), 'UTC', 'en',
              'I agree', 'import', now(), now()
       from generate_series(1, ${PEOPLE}) n`,
      [workspaceId],
    );
    await service.inDatabase('vacuum analyze contact');
    const query = service.get(ListContacts);
    expect(await query.execute(workspaceId, { limit: 50 })).toMatchObject({ total: PEOPLE });
    const found = await query.execute(workspaceId, { limit: 50, search: 'example7.org person4' });
    expect(found.total).toBe(22);
    expect(found.items).toHaveLength(22);
    const seen = new Set<string>();
    for (let cursor: string | undefined; seen.size < 600;) {
      const page = await query.execute(workspaceId, { limit: 200, cursor });
      for (const { id } of page.items) seen.add(id);
      cursor = page.nextCursor!;
    }
    expect(seen.size).toBe(600);
  });
});
