import { OrderCancelled, OrderPlaced } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { OrderOffer } from '../presentations/order-offer.use-case.js';
import { aCrowd } from '../testing/a-crowd.js';
import { aSale } from '../testing/a-sale.js';
import { minute } from '../testing/a-session.js';
import { until } from '../testing/until.js';
import { findShortage } from './stock.js';

describe(findShortage, () => {
  let service: ServiceTestbed;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
  });
  afterEach(() => service.stop());

  const outcomes = async (orders: Promise<unknown>[]) => {
    const settled = await Promise.allSettled(orders);
    const refused = settled.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as { code: string }).code] : [],
    );
    return { placed: settled.length - refused.length, refused: [...new Set(refused)] };
  };
  const placedPieces = async (offerId: string) =>
    (await service.publishedEvents(OrderPlaced))
      .filter(({ data }) => data.offerId === offerId)
      .reduce((sum, { data }) => sum + data.quantity, 0);

  it('sells twenty pieces to five hundred who race for them', async () => {
    const { session, offerId } = await aSale(service, { stock: 20 });
    const crowd = await aCrowd(service, session, 500);
    const order = service.get(OrderOffer);

    const { placed, refused } = await outcomes(crowd.map(([, token]) => order.execute(token, {})));

    expect([placed, refused]).toEqual([20, ['sold-out']]);
    expect(await placedPieces(offerId)).toBe(20);
  }, 120_000);

  it('sells no piece too many over HTTP, whoever wants how many', async () => {
    const { session, offerId } = await aSale(service, { stock: 10 });
    const crowd = await aCrowd(service, session, 25);

    const answers = await Promise.all(
      crowd.map(([, token], index) =>
        service
          .http()
          .post(`/api/v1/public/offers/${token}/orders`)
          .send({ offerId, quantity: 1 + (index % 3) }),
      ),
    );

    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code ?? ''}`))).toEqual(
      new Set(['200 ', '409 sold-out']),
    );
    const pieces = await placedPieces(offerId);
    expect(pieces).toBeGreaterThanOrEqual(8);
    expect(pieces).toBeLessThanOrEqual(10);
  });

  it('lets a promo code be used as often as its quota says', async () => {
    const promoCodes = [{ code: 'FIRST', percentOff: 50, quota: 3 }];
    const { session, offerId } = await aSale(service, { discounts: { promoCodes } });
    const crowd = await aCrowd(service, session, 20);
    const order = service.get(OrderOffer);

    const asked = crowd.map(([, token]) => order.execute(token, { offerId, promoCode: 'first' }));

    expect(await outcomes(asked)).toEqual({ placed: 3, refused: ['promo-code-refused'] });
    const amounts = (await service.publishedEvents(OrderPlaced)).map(({ data }) => data.amountMinor);
    expect(amounts).toEqual([24_950, 24_950, 24_950]);
  });

  it('gives back what is not paid in time, and sells it to somebody else', async () => {
    const { session, offerId } = await aSale(service, { stock: 1 });
    const [[, first], [, second]] = (await aCrowd(service, session, 2)) as [
      [unknown, string],
      [unknown, string],
    ];
    const order = service.get(OrderOffer);
    await order.execute(first, {});
    await expect(order.execute(second, {})).rejects.toMatchObject({ code: 'sold-out' });
    // For the one who is paying it is not sold out.
    expect((await order.execute(first, {})).checkoutUrl).toBe('https://pay.example.org/flow');

    service.clock.advance(31 * 60_000);

    await until(
      () => service.publishedEvents(OrderCancelled),
      (facts) => facts.length === 1,
    );
    expect((await service.publishedEvents(OrderCancelled))[0]!.data).toMatchObject({
      offerId,
      reason: 'expired',
    });
    expect((await order.execute(second, {})).orderId).toEqual(expect.any(String));
  });

  it('keeps one order of a person, and replaces it when they want something else', async () => {
    const { session } = await aSale(service, { stock: 5 });
    const [[, token]] = (await aCrowd(service, session, 1)) as [[unknown, string]];
    const order = service.get(OrderOffer);

    const [one, same] = await Promise.all([order.execute(token, {}), order.execute(token, {})]);
    const more = await order.execute(token, { quantity: 5 });

    expect(same.orderId).toBe(one.orderId);
    expect(more.orderId).not.toBe(one.orderId);
    const cancelled = await service.publishedEvents(OrderCancelled);
    expect(cancelled.map(({ data }) => [data.orderId, data.reason])).toEqual([[one.orderId, 'replaced']]);
  });
});
