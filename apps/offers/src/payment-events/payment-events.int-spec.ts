import { randomUUID } from 'node:crypto';
import { OrderPaid, OrderRefunded, RegistrationConfirmed } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { Webhook } from 'standardwebhooks';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { confirmed } from '../testing/a-session.js';
import { PaymentEventsController } from './payment-events.controller.js';

interface Sending {
  id?: string;
  secret?: string;
  at?: Date;
  path?: string;
  /** Sent instead of what was signed. */
  body?: string;
}

describe(PaymentEventsController, () => {
  let service: ServiceTestbed;
  let secret: string;
  let url: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
    ({ secret, url } = (await endpoint({})).body);
  });
  afterAll(() => service.stop());

  const endpoint = async (member: object) =>
    service
      .http()
      .get('/api/v1/payment-endpoint')
      .set(await service.asMember(member));

  function send(message: object, { id = randomUUID(), at = service.clock.now(), ...sending }: Sending = {}) {
    const signed = JSON.stringify(message);
    return service
      .http()
      .post(sending.path ?? new URL(url).pathname)
      .set({
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(sending.secret ?? secret).sign(id, at, signed),
      })
      .send(sending.body ?? signed);
  }

  const orderPaid = (offerId: string, data: object = {}) => ({
    type: 'order.paid',
    timestamp: service.clock.now().toISOString(),
    data: {
      externalId: randomUUID(),
      email: 'ada@example.org',
      offerId,
      amountMinor: 49_900,
      currency: 'EUR',
      ...data,
    },
  });
  const ordersOf = async (offerId: string) =>
    (await service.publishedEvents(OrderPaid)).filter(({ data }) => data.offerId === offerId);

  it('shows owners where a provider reports orders, and always the same secret', async () => {
    expect(url).toBe(`${service.publicUrl}/api/v1/webhooks/orders/${service.workspaceId}`);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect((await endpoint({})).body.secret).toBe(secret);
    expect((await endpoint({ workspaceId: randomUUID() })).body.secret).not.toBe(secret);
    expect((await endpoint({ role: 'sales' })).status).toBe(403);
    expect((await endpoint({ role: 'presenter' })).status).toBe(403);
  });

  it('books what the provider reports, for the person with the address', async () => {
    const { offerId, ada } = await aSale(service);

    const { body, status } = await send(orderPaid(offerId, { email: 'ADA@example.org' }));

    expect(status).toBe(200);
    const [order] = await ordersOf(offerId);
    expect(order!.data).toMatchObject({ orderId: body.orderId, recordedBy: 'webhook', amountMinor: 49_900 });
    expect([ada.registrationId]).toContain(order!.data.registrationId);
  });

  it('knows a person whose address is spelled with letters that registration writes in ASCII', async () => {
    const { offerId, session } = await aSale(service);
    const bo = { ...session.person('Bo'), email: 'bo@xn--bcher-kva.example' };
    await service.receive(RegistrationConfirmed, [{ data: confirmed(bo) }]);

    const { status } = await send(orderPaid(offerId, { email: ' Bo@Bücher.example ' }));

    expect(status).toBe(200);
    const [order] = await ordersOf(offerId);
    expect(order!.data.registrationId).toBe(bo.registrationId);
  });

  it('answers a repeated message like the first, and books it once', async () => {
    const { offerId } = await aSale(service);
    const message = orderPaid(offerId);
    const id = randomUUID();

    const answers = await Promise.all([send(message, { id }), send(message, { id }), send(message, { id })]);
    service.clock.advance(60_000);
    const late = await send(message, { id });

    expect(
      new Set([...answers, late].map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size,
    ).toBe(1);
    expect(answers[0]!.body.orderId).toEqual(expect.any(String));
    expect(await ordersOf(offerId)).toHaveLength(1);
  });

  it('books a payment once, under however many message ids it comes', async () => {
    const { offerId } = await aSale(service);
    const message = orderPaid(offerId);

    const answers = await Promise.all([send(message), send(message), send(message)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(1);
    expect(await ordersOf(offerId)).toHaveLength(1);
  });

  it('takes messages in whatever order they come', async () => {
    const { offerId } = await aSale(service);
    const [first, second] = [orderPaid(offerId), orderPaid(offerId)];
    service.clock.advance(30_000);

    expect((await send(second)).status).toBe(200);
    expect((await send(first)).status).toBe(200);
    expect(await ordersOf(offerId)).toHaveLength(2);
  });

  it('books at the repetition what came before its registration', async () => {
    const { session, offerId } = await aSale(service);
    const bo = session.person('Bo');
    const message = orderPaid(offerId, { email: undefined, registrationId: bo.registrationId });
    const id = randomUUID();

    const early = await send(message, { id });
    expect([early.status, early.body.code]).toEqual([422, 'buyer-unknown']);

    await service.receive(RegistrationConfirmed, [{ data: confirmed(bo) }]);
    expect((await send(message, { id })).status).toBe(200);
    expect(await ordersOf(offerId)).toHaveLength(1);
  });

  it('takes refunds and cancellations, also before their payment and more than once', async () => {
    const { offerId } = await aSale(service);
    const message = orderPaid(offerId);
    const { externalId } = message.data;
    const ended = (type: string) => ({ ...message, type, data: { externalId } });

    const early = await send(ended('order.refunded'));
    const { body } = await send(message);
    const answers = [
      await send(ended('order.cancelled')),
      await send(ended('order.refunded')),
      await send(ended('order.refunded')),
      await send(message),
    ];

    expect([early.status, early.body.code]).toEqual([422, 'order-unknown']);
    expect(answers.map((answer) => [answer.status, answer.body.orderId])).toEqual(
      answers.map(() => [200, body.orderId]),
    );
    const refunds = (await service.publishedEvents(OrderRefunded)).filter(
      ({ data }) => data.orderId === body.orderId,
    );
    expect(refunds).toHaveLength(1);
    expect(await ordersOf(offerId)).toHaveLength(1);
  });

  it('pays the order that the buyer placed on the page', async () => {
    const { offerId, ada } = await aSale(service);
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    const { body: placed } = await service
      .http()
      .post(`/api/v1/public/offers/${token}/orders`)
      .send({ offerId });

    const { body } = await send(
      orderPaid(offerId, { email: undefined, registrationId: ada.registrationId, amountMinor: 45_000 }),
    );

    expect(body.orderId).toBe(placed.orderId);
    expect((await ordersOf(offerId)).map(({ data }) => [data.orderId, data.amountMinor])).toEqual([
      [placed.orderId, 45_000],
    ]);
  });

  it('refuses what is forged, altered, old or sent to somebody else, and books nothing', async () => {
    const { offerId } = await aSale(service);
    const message = orderPaid(offerId);
    const other = randomUUID();
    await endpoint({ workspaceId: other });
    const now = service.clock.now().getTime();

    const answers = [
      await send(message, { secret: 'whsec_AAAAr8GKYqrTwjUPD8ILPZIo2LaLaSw=' }),
      await send(message, {
        body: JSON.stringify({ ...message, timestamp: new Date(now + 1).toISOString() }),
      }),
      await send(message, { at: new Date(now - 6 * 60_000) }),
      await send(message, { at: new Date(now + 6 * 60_000) }),
      await send(message, { path: `/api/v1/webhooks/orders/${other}` }),
      await send(message, { path: `/api/v1/webhooks/orders/${randomUUID()}` }),
      await service.http().post(new URL(url).pathname).send(message),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [401, 'webhook-not-authentic']),
    );
    expect(await ordersOf(offerId)).toEqual([]);
  });

  it('knows no offer of another workspace, even for the holder of a secret', async () => {
    const { offerId } = await aSale(service);
    const other = randomUUID();
    const { body } = await endpoint({ workspaceId: other });

    const answer = await send(orderPaid(offerId), { secret: body.secret, path: new URL(body.url).pathname });

    expect(answer.body.code).toBe('offer-not-found');
    expect(await ordersOf(offerId)).toEqual([]);
  });

  it('takes messages of other kinds and leaves them alone', async () => {
    const { body, status } = await send({ type: 'invoice.created', data: {} });

    expect([status, body]).toEqual([200, { received: true, orderId: null }]);
  });

  it.each([
    ['another currency', { currency: 'USD' }, 'currency-differs'],
    ['no currency', { currency: 'euro' }, 'invalid-input'],
    ['a negative amount', { amountMinor: -1 }, 'invalid-input'],
    ['an amount as text', { amountMinor: '49900' }, 'invalid-input'],
    ['nobody', { email: undefined }, 'invalid-input'],
    ['somebody unknown', { email: 'nobody@example.org' }, 'buyer-unknown'],
    ['an unknown offer', { offerId: randomUUID() }, 'offer-not-found'],
    ['no payment id', { externalId: '' }, 'invalid-input'],
    ['a payment id that no database stores', { externalId: 'a\u0000' }, 'invalid-input'],
  ])('refuses %s, though it is signed', async (_, data, code) => {
    const { offerId } = await aSale(service);

    const { body } = await send(orderPaid(offerId, data));

    expect(body.code).toBe(code);
    expect(await ordersOf(offerId)).toEqual([]);
  });

  it.each([['[]'], ['null'], ['{'], ['']])('refuses the body %j', async (body) => {
    const { status } = await send({}, { body });

    expect([400, 401]).toContain(status);
  });
});
