import { randomUUID } from 'node:crypto';
import { OrderCancelled, OrderPaid, OrderPlaced, OrderRefunded, SegmentLeft } from '@funnelcast/contracts';
import type { EventContract } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { DecideOrder } from './decide-order.use-case.js';

describe(DecideOrder, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  const as = async (member: object = {}) => service.asMember({ role: 'sales', name: 'Sam Sales', ...member });
  const record = async (body: object) =>
    service
      .http()
      .post('/api/v1/orders')
      .set(await as())
      .send(body);
  const act = async (orderId: string, what: string, member = {}) =>
    service
      .http()
      .post(`/api/v1/orders/${orderId}/${what}`)
      .set(await as(member));
  const list = async (query: object) =>
    (
      await service
        .http()
        .get('/api/v1/orders')
        .query(query)
        .set(await as())
    ).body.items;
  const told = async (orderId: string) => {
    const kinds: EventContract[] = [OrderPlaced, OrderPaid, OrderRefunded, OrderCancelled];
    const facts = await Promise.all(kinds.map((kind) => service.publishedEvents(kind)));
    return facts
      .flat()
      .filter(({ data }) => (data as { orderId: string }).orderId === orderId)
      .map(({ type }) => type.split('.')[1]);
  };

  it('walks from placed over paid to refunded, and tells each', async () => {
    const { session, offerId, ada } = await aSale(service);
    const { body } = await record({ offerId, registrationId: ada.registrationId, paid: false });
    expect(await list({ sessionId: session.sessionId })).toMatchObject([{ state: 'placed', paidAt: null }]);

    expect((await act(body.id, 'pay')).status).toBe(204);
    expect((await act(body.id, 'refund')).status).toBe(204);

    expect(await told(body.id)).toEqual(['order-placed', 'order-paid', 'order-refunded']);
    expect(await list({ sessionId: session.sessionId })).toMatchObject([
      { state: 'refunded', amountMinor: 49_900, refundedMinor: 49_900, memberName: 'Sam Sales' },
    ]);
  });

  it('takes points, segment and revenue back with the money', async () => {
    const { session, offerId, ada } = await aSale(service);
    const { body } = await record({ offerId, registrationId: ada.registrationId });
    await act(body.id, 'refund');

    const { sessionId } = session;
    const get = async (path: string) =>
      (
        await service
          .http()
          .get(path)
          .query({ sessionId })
          .set(await as())
      ).body;
    expect((await get('/api/v1/hot-list')).items).toMatchObject([{ bought: false, score: 0, reasons: [] }]);
    expect(await get('/api/v1/funnel')).toMatchObject({ bought: 0, revenueMinor: 0 });
    const left = (await service.publishedEvents(SegmentLeft)).filter(
      ({ data }) => data.registrationId === ada.registrationId,
    );
    expect(left.map(({ data }) => [data.segment, data.reason])).toEqual([
      ['bought', 'the order was refunded'],
    ]);
  });

  it.each([
    ['cancel', 'pay'],
    ['cancel', 'refund'],
    ['cancel', 'cancel'],
    ['pay', 'cancel'],
    ['pay', 'pay'],
  ])('after %s refuses to %s', async (first, second) => {
    const { offerId, ada } = await aSale(service);
    const { body } = await record({ offerId, registrationId: ada.registrationId, paid: false });
    await act(body.id, first);
    const before = await told(body.id);

    const refused = await act(body.id, second);

    expect([refused.status, refused.body.code]).toEqual([409, 'order-cannot-move']);
    expect(await told(body.id)).toEqual(before);
  });

  it('lets one of two colleagues decide', async () => {
    const { offerId, ada } = await aSale(service);
    const { body } = await record({ offerId, registrationId: ada.registrationId, paid: false });

    const answers = await Promise.all([act(body.id, 'pay'), act(body.id, 'cancel'), act(body.id, 'pay')]);

    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await told(body.id)).toHaveLength(2);
  });

  it('can be ordered again after it was cancelled or refunded', async () => {
    const { offerId, ada } = await aSale(service);
    const order = { offerId, registrationId: ada.registrationId };
    const { body } = await record(order);
    await act(body.id, 'refund');

    expect((await record(order)).status).toBe(201);
    expect((await record(order)).body.code).toBe('already-bought');
  });

  it('is decided by sales and owners of the workspace alone', async () => {
    const { offerId, ada } = await aSale(service);
    const { body } = await record({ offerId, registrationId: ada.registrationId });

    expect((await act(body.id, 'refund', { workspaceId: randomUUID() })).body.code).toBe('order-not-found');
    expect((await act(body.id, 'refund', { role: 'presenter' })).status).toBe(403);
  });
});
