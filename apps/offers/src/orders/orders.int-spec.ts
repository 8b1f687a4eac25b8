import { randomUUID } from 'node:crypto';
import { OrderPaid, RegistrationConfirmed, SegmentEntered } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { confirmed } from '../testing/a-session.js';
import { OrdersController } from './orders.controller.js';

describe(OrdersController, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  const record = async (body: object, member = {}) =>
    service
      .http()
      .post('/api/v1/orders')
      .set(await service.asMember({ role: 'sales', name: 'Sam Sales', ...member }))
      .send(body);
  const get = async (path: string, query: object, member = {}) =>
    service
      .http()
      .get(path)
      .query(query)
      .set(await service.asMember({ role: 'sales', ...member }));
  const ordersOf = async (registrationId: string) =>
    (await service.publishedEvents(OrderPaid)).filter(({ data }) => data.registrationId === registrationId);

  it('books an order, tells it once and moves the buyer', async () => {
    const { session, offerId, ada } = await aSale(service);
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    await service.http().post(`/api/v1/public/offers/${token}/click`);
    const segment = async (name: string) =>
      (await get('/api/v1/hot-list', { sessionId: session.sessionId, segment: name })).body.items;
    expect(await segment('clicked-not-bought')).toHaveLength(1);

    const { body, status } = await record({
      offerId,
      registrationId: ada.registrationId,
      note: 'by invoice',
    });

    expect(status).toBe(201);
    expect((await ordersOf(ada.registrationId)).map(({ data }) => data)).toEqual([
      expect.objectContaining({
        orderId: body.id,
        offerId,
        amountMinor: 49900,
        currency: 'EUR',
        recordedBy: 'sales',
        contactId: ada.contactId,
        sessionId: session.sessionId,
      }),
    ]);
    const [person] = await segment('bought');
    expect(person).toMatchObject({
      bought: true,
      score: 75,
      reasons: [{ points: 50, text: 'bought' }, { points: 25 }],
    });
    expect(await segment('clicked-not-bought')).toEqual([]);
    const entered = (await service.publishedEvents(SegmentEntered)).filter(
      ({ data }) => data.segment === 'bought',
    );
    expect(entered.map(({ data }) => data.registrationId)).toEqual([ada.registrationId]);
    expect((await service.http().get(`/api/v1/public/offers/${token}`)).body.bought).toBe(true);
  });

  it('makes one order of two clicks on the button', async () => {
    const { offerId, ada } = await aSale(service);
    const order = { offerId, registrationId: ada.registrationId };

    const answers = await Promise.all([record(order), record(order), record(order)]);

    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      201, 409, 409,
    ]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('already-bought');
    expect(await ordersOf(ada.registrationId)).toHaveLength(1);
  });

  it('takes the price of the page, its code and its gifts, and proposes it before', async () => {
    const terms = {
      gifts: [{ title: 'A workbook', withinMinutes: 60 }],
      discounts: {
        bands: [
          { from: 1, percentOff: 0 },
          { from: 2, percentOff: 10 },
          { from: 5, percentOff: 20 },
        ],
        promoCodes: [{ code: 'SPRING', percentOff: 50, quota: 1 }],
      },
    };
    const { session, offerId, ada } = await aSale(service, terms);
    const asked = { offerId, registrationId: ada.registrationId, quantity: 2, promoCode: ' spring ' };
    const propose = (query: object, member = {}) => get('/api/v1/orders/proposal', query, member);

    const { body: proposed } = await propose(asked);
    const { status } = await record({ ...asked, amountMinor: 40_000, promoCode: undefined, paid: false });

    expect(proposed).toEqual({
      price: {
        quantity: 2,
        unitMinor: 44_910,
        listMinor: 99_800,
        lines: [
          { kind: 'band', percentOff: 10, amountOffMinor: 9_980, until: null },
          { kind: 'promo-code', percentOff: 50, amountOffMinor: 44_910, until: null },
        ],
        totalMinor: 44_910,
        currency: 'EUR',
      },
      gifts: ['A workbook'],
      waiting: null,
      bought: false,
    });
    expect(status).toBe(201);
    const { body: listed } = await get('/api/v1/orders', { sessionId: session.sessionId });
    expect(listed.items).toMatchObject([
      { quantity: 2, amountMinor: 40_000, gifts: ['A workbook'], promoCode: null, state: 'placed' },
    ]);
    const [order] = listed.items;
    const { body: again } = await propose(asked);
    expect(again.waiting).toEqual({
      id: order.id,
      quantity: 2,
      amountMinor: 40_000,
      currency: 'EUR',
      placedAt: order.placedAt,
    });
    await service
      .http()
      .post(`/api/v1/orders/${order.id}/pay`)
      .set(await service.asMember({ role: 'sales' }));
    expect((await propose(asked)).body).toMatchObject({ waiting: null, bought: true });
    expect((await propose({ ...asked, promoCode: 'autumn' })).body.code).toBe('promo-code-refused');
    expect((await propose({ registrationId: ada.registrationId })).status).toBe(422);
    expect((await propose(asked, { role: 'presenter' })).status).toBe(403);
    expect((await propose(asked, { workspaceId: randomUUID() })).body.code).toBe('offer-not-found');
  });

  it('uses up codes as the page does', async () => {
    const promoCodes = [{ code: 'FIRST', amountOffMinor: 900, quota: 1 }];
    const { session, offerId, ada } = await aSale(service, { discounts: { promoCodes } });
    const bo = session.person('Bo');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(bo) }]);

    const first = await record({ offerId, registrationId: ada.registrationId, promoCode: 'first' });
    const second = await record({ offerId, registrationId: bo.registrationId, promoCode: 'FIRST' });

    expect(first.status).toBe(201);
    const [paid] = await ordersOf(ada.registrationId);
    expect(paid!.data.amountMinor).toBe(49_000);
    expect([second.status, second.body.code]).toEqual([422, 'promo-code-refused']);
    expect(second.body.errors).toMatchObject([{ pointer: '/promoCode' }]);
  });

  it('names the order that waits instead of making a second one', async () => {
    const { offerId, ada } = await aSale(service);
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    const { body: placed } = await service.http().post(`/api/v1/public/offers/${token}/orders`).send({});

    const { body, status } = await record({ offerId, registrationId: ada.registrationId });

    expect([status, body]).toEqual([
      409,
      expect.objectContaining({ code: 'order-waits-for-payment', orderId: placed.orderId }),
    ]);
    const sales = await service.asMember({ role: 'sales' });
    await service.http().post(`/api/v1/orders/${body.orderId}/pay`).set(sales).expect(204);
    expect((await ordersOf(ada.registrationId)).map(({ data }) => data.orderId)).toEqual([placed.orderId]);
    expect((await record({ offerId, registrationId: ada.registrationId })).body.code).toBe('already-bought');
  });

  it('lists the orders of a session and counts them in the funnel', async () => {
    const { session, offerId, ada } = await aSale(service);
    await record({ offerId, registrationId: ada.registrationId, amountMinor: 39_900 });

    const { body } = await get('/api/v1/orders', { sessionId: session.sessionId });
    expect(body).toMatchObject({
      items: [
        {
          name: 'Ada',
          email: 'ada@example.org',
          offerTitle: 'Flow Masterclass',
          amountMinor: 39900,
          recordedBy: 'sales',
          memberName: 'Sam Sales',
          note: null,
          externalId: null,
        },
      ],
      nextCursor: null,
    });
    expect((await get('/api/v1/funnel', { sessionId: session.sessionId })).body).toEqual({
      visitors: 0,
      registered: 1,
      attended: 0,
      stayedToOffer: 0,
      clicked: 0,
      bought: 1,
      revenueMinor: 39900,
      currency: 'EUR',
    });
  });

  it('keeps the currency of an offer that was bought', async () => {
    const { offerId, ada } = await aSale(service);
    const change = async () =>
      service
        .http()
        .patch(`/api/v1/offers/${offerId}`)
        .set(await service.asMember())
        .send({ currency: 'USD' });
    expect((await change()).body.currency).toBe('USD');
    await record({ offerId, registrationId: ada.registrationId });

    const { body, status } = await service
      .http()
      .patch(`/api/v1/offers/${offerId}`)
      .set(await service.asMember())
      .send({ currency: 'EUR' });

    expect([status, body.code]).toEqual([409, 'currency-fixed-by-orders']);
  });

  it('books nothing across webinars or workspaces', async () => {
    const { session, offerId, ada } = await aSale(service);
    const other = await aSale(service);
    const stranger = { workspaceId: randomUUID() };

    const cases = [
      [
        await record({ offerId: other.offerId, registrationId: ada.registrationId }),
        'registration-of-another-webinar',
      ],
      [await record({ offerId: randomUUID(), registrationId: ada.registrationId }), 'offer-not-found'],
      [await record({ offerId, registrationId: randomUUID() }), 'registration-not-found'],
      [await record({ offerId, registrationId: ada.registrationId }, stranger), 'offer-not-found'],
      [await get('/api/v1/orders', { sessionId: session.sessionId }, stranger), 'session-not-found'],
      [await get('/api/v1/funnel', { sessionId: session.sessionId }, stranger), 'session-not-found'],
    ] as const;

    expect(cases.map(([{ body }]) => body.code)).toEqual(cases.map(([, code]) => code));
    expect(await ordersOf(ada.registrationId)).toEqual([]);
  });

  it('is for sales and owners to write', async () => {
    const { offerId, ada } = await aSale(service);

    expect(
      (await record({ offerId, registrationId: ada.registrationId }, { role: 'presenter' })).status,
    ).toBe(403);
  });

  it.each([
    ['amountMinor', -5],
    ['amountMinor', 1.5],
    ['note', 'x'.repeat(2_001)],
    ['note', '\u0000'],
    ['note', 'half a pair: \ud83d'],
    ['registrationId', "' or true"],
    ['currency', 'EUR'],
  ])('refuses %s %j', async (field, value) => {
    const { body, status } = await record({
      offerId: randomUUID(),
      registrationId: randomUUID(),
      [field]: value,
    });

    expect([status, body.code]).toEqual([422, 'invalid-input']);
  });
});
