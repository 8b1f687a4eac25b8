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

  it('gives a webinar its offer and tells the others', async () => {
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

  it('allows one offer per webinar', async () => {
    const webinarId = await aWebinar();
    const answers = await Promise.all([create(offerTerms(webinarId)), create(offerTerms(webinarId))]);

    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('webinar-has-offer');
    expect((await list({ webinarId })).body.items).toHaveLength(1);
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
