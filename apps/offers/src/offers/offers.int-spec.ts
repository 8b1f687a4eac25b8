import { randomUUID } from 'node:crypto';
import { OfferPublished, WebinarPublished } from '@funnelcast/contracts';
import type { Role } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession } from '../testing/a-session.js';
import { offerTerms } from '../testing/offer-terms.js';
import { OffersController } from './offers.controller.js';

describe(OffersController, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  const create = async (body: object, role: Role = 'presenter') =>
    service
      .http()
      .post('/api/v1/offers')
      .set(await service.asMember({ role }))
      .send(body);
  const change = async (id: string, body: object, member = {}) =>
    service
      .http()
      .patch(`/api/v1/offers/${id}`)
      .set(await service.asMember(member))
      .send(body);
  const list = async (query = {}, member = {}) =>
    service
      .http()
      .get('/api/v1/offers')
      .query(query)
      .set(await service.asMember(member));

  async function aWebinar(): Promise<string> {
    const session = new ASession();
    await service.receive(WebinarPublished, [{ data: session.published() }]);
    return session.webinarId;
  }

  it('gives a webinar an offer and tells the others', async () => {
    const webinarId = await aWebinar();

    const { body, status } = await create(offerTerms(webinarId));

    expect(status).toBe(201);
    expect(body).toMatchObject(offerTerms(webinarId));
    const [published] = (await service.publishedEvents(OfferPublished)).slice(-1);
    expect(published).toMatchObject({
      workspaceId: service.workspaceId,
      subject: body.id,
      data: { offerId: body.id, webinarId, title: 'Flow Masterclass', amountMinor: 49_900, currency: 'EUR' },
    });
  });

  it('leaves a day to decide, and calls the product like the offer, unless told otherwise', async () => {
    const { product: _, deadlineMinutes: __, checkoutUrl: ___, ...terms } = offerTerms(await aWebinar());

    const { body } = await create(terms);

    expect(body).toMatchObject({ product: 'Flow Masterclass', deadlineMinutes: 1_440, checkoutUrl: null });
  });

  it('allows several offers of a webinar', async () => {
    const webinarId = await aWebinar();
    await create(offerTerms(webinarId));
    await create(offerTerms(webinarId, { title: 'Flow in person', stock: 12 }));

    const { body } = await list({ webinarId });

    expect(body.items.map(({ title, stock }: { title: string; stock: number }) => [title, stock])).toEqual([
      ['Flow Masterclass', null],
      ['Flow in person', 12],
    ]);
  });

  it('keeps for whom, how many and for how much less, and tells the rung of the product', async () => {
    const { body: product } = await service
      .http()
      .post('/api/v1/products')
      .set(await service.asMember())
      .send({ name: `Course ${randomUUID()}`, rung: 'core', amountMinor: 49_900, currency: 'EUR' });
    const extras = {
      productId: product.id,
      endsAt: '2026-04-01T00:00:00.000Z',
      audience: { kind: 'watched-share', least: 80, segmentId: null, notAgainWithinDays: 30 },
      stock: 5,
      discounts: {
        bands: [
          { from: 1, percentOff: 0 },
          { from: 3, percentOff: 5 },
          { from: 10, percentOff: 10 },
        ],
        accumulated: [{ fromMinor: 100_000, percentOff: 5 }],
        period: { from: '2026-03-01T00:00:00.000Z', until: '2026-03-08T00:00:00.000Z', percentOff: 3 },
        promoCodes: [{ code: 'SPRING', percentOff: 10, amountOffMinor: null, quota: 50, endsAt: null }],
      },
      gifts: [{ title: 'The workbook', withinMinutes: 60 }],
    };

    const { body } = await create(offerTerms(await aWebinar(), extras));
    const { body: changed } = await change(body.id, { title: 'Flow Pro' });

    expect(body).toMatchObject(extras);
    expect(changed).toMatchObject({ ...extras, title: 'Flow Pro' });
    const [published] = (await service.publishedEvents(OfferPublished)).slice(-1);
    expect(published!.data).toMatchObject({ offerId: body.id, productId: product.id, rung: 'core' });
  });

  it.each([
    [{ deadlineMinutes: null }, '/deadlineMinutes'],
    [{ audience: { kind: 'watched-share' } }, '/audience/least'],
    [{ audience: { kind: 'watched-share', least: 101 } }, '/audience/least'],
    [{ audience: { kind: 'segment' } }, '/audience/segmentId'],
    [{ audience: { kind: 'friends' } }, '/audience/kind'],
    [{ discounts: { bands: [{ from: 1, percentOff: 0 }] } }, '/discounts/bands'],
    [{ discounts: { promoCodes: [{ code: 'A B' }] } }, '/discounts/promoCodes/0/percentOff'],
    [{ gifts: [{ title: '', withinMinutes: 5 }] }, '/gifts/0/title'],
    [{ stock: -1 }, '/stock'],
  ])('points at what is wrong with %j', async (terms, pointer) => {
    const { body, status } = await create(offerTerms(await aWebinar(), terms));

    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('names no product and no segment that are not there', async () => {
    const webinarId = await aWebinar();
    const segment = { audience: { kind: 'segment', segmentId: randomUUID() } };

    expect((await create(offerTerms(webinarId, { productId: randomUUID() }))).body.code).toBe(
      'product-not-found',
    );
    expect((await create(offerTerms(webinarId, segment))).body.code).toBe('segment-not-found');
  });

  it.each(['20260101', '2026-W01-1', '2026-01-01T10:00:00,5Z'])('ends at no %s', async (endsAt) => {
    const webinarId = await aWebinar();
    const promo = { code: 'EARLY', percentOff: 5, endsAt };
    const period = { from: endsAt, until: endsAt, percentOff: 5 };
    for (const wrong of [{ endsAt }, { discounts: { promoCodes: [promo] } }, { discounts: { period } }]) {
      const { status, body } = await create({ ...offerTerms(webinarId), ...wrong });
      expect([status, body.code]).toEqual([422, 'invalid-input']);
    }
  });

  it('is withdrawn and put back, and both are told', async () => {
    const { body: offer } = await create(offerTerms(await aWebinar()));
    const http = async (method: 'delete' | 'post', path: string, member = {}) =>
      service
        .http()
        [method](`/api/v1/offers/${offer.id}${path}`)
        .set(await service.asMember(member));
    const told = async () =>
      (await service.publishedEvents(OfferPublished))
        .filter(({ data }) => data.offerId === offer.id)
        .map(({ data }) => data.withdrawn);

    expect((await http('delete', '', { workspaceId: randomUUID() })).status).toBe(404);
    expect((await http('delete', '', { role: 'sales' })).status).toBe(403);
    expect((await http('delete', '')).status).toBe(204);
    expect((await http('post', '/restore')).body.withdrawn).toBe(false);

    expect(await told()).toEqual([undefined, true, undefined]);
  });

  it('changes what is sold, and tells the others what they show of it', async () => {
    const { body: offer } = await create(offerTerms(await aWebinar()));

    const { body } = await change(offer.id, { title: 'Flow Pro', amountMinor: 59_900, checkoutUrl: null });

    expect(body).toMatchObject({
      title: 'Flow Pro',
      amountMinor: 59_900,
      checkoutUrl: null,
      currency: 'EUR',
    });
    const [published] = (await service.publishedEvents(OfferPublished)).slice(-1);
    expect(published!.data).toMatchObject({ offerId: offer.id, title: 'Flow Pro', amountMinor: 59_900 });
  });

  it('lets a webinar that was made a moment ago have an offer', async () => {
    const session = new ASession();
    const [{ status }] = await Promise.all([
      create(offerTerms(session.webinarId)),
      service.receive(WebinarPublished, [{ data: session.published() }]),
    ]);

    expect(status).toBe(201);
  });

  it('knows no webinar of another workspace', async () => {
    const session = new ASession();
    await service.receive(WebinarPublished, [{ workspaceId: randomUUID(), data: session.published() }]);

    const { body, status } = await create(offerTerms(session.webinarId));

    expect([status, body.code]).toEqual([404, 'webinar-not-found']);
  });

  it('shows and changes nothing in other workspaces', async () => {
    const { body: offer } = await create(offerTerms(await aWebinar()));
    const stranger = { workspaceId: randomUUID() };

    expect((await list({}, stranger)).body).toEqual({ items: [], nextCursor: null });
    expect((await change(offer.id, { title: 'Mine' }, stranger)).body.code).toBe('offer-not-found');
    expect((await list()).body.items.at(-1).title).toBe('Flow Masterclass');
  });

  it('is edited by owners and presenters alone', async () => {
    const webinarId = await aWebinar();

    expect((await create(offerTerms(webinarId), 'sales')).status).toBe(403);
    expect((await create(offerTerms(webinarId), 'owner')).status).toBe(201);
    expect((await list({}, { role: 'sales' })).status).toBe(200);
  });

  it('lists page by page', async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.body.nextCursor });

    expect(first.body.items).toHaveLength(2);
    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['title', ''],
    ['title', null],
    ['title', 'x'.repeat(201)],
    ['title', { toString: 'x' }],
    ['amountMinor', -1],
    ['amountMinor', 0.5],
    ['amountMinor', '49900'],
    ['amountMinor', 1e15],
    ['currency', 'EURO'],
    ['currency', null],
    ['deadlineMinutes', 0],
    ['deadlineMinutes', 1e9],
    ['checkoutUrl', 'javascript:alert(1)'],
    ['checkoutUrl', 'not an address'],
    ['description', 'a\u0000b'],
    ['title', 'half a pair: \ud83d'],
    ['webinarId', 'x'],
    ['discount', 5],
  ])('refuses %s %j', async (field, value) => {
    const { body, status } = await create({ ...offerTerms(randomUUID()), [field]: value });

    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(body.errors[0].pointer).toBe(`/${field}`);
  });
});
