import { randomUUID } from 'node:crypto';
import { OrderCancelled, OrderPaid, OrderRefunded, type EventContract } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aCrowd } from '../testing/a-crowd.js';
import { aSale } from '../testing/a-sale.js';
import { FakeStripe, signedByStripe, STRIPE_KEYS } from '../testing/fake-stripe.js';
import { until } from '../testing/until.js';
import { StripePaymentsController } from './stripe-payments.controller.js';

describe(StripePaymentsController, () => {
  let service: ServiceTestbed;
  let stripe: FakeStripe;
  beforeAll(async () => {
    stripe = await FakeStripe.start();
    service = await ServiceTestbed.start(OffersModule, 'offers', {
      environment: { STRIPE_API_URL: stripe.url },
    });
    expect((await settings('put', STRIPE_KEYS)).status).toBe(200);
  });
  afterAll(async () => {
    await service.stop();
    await stripe.stop();
  });

  const settings = async (
    method: 'get' | 'put' | 'delete',
    body?: object,
    member: object = { role: 'owner' },
  ) =>
    service
      .http()
      [method]('/api/v1/payment-settings/stripe')
      .set(await service.asMember(member))
      .send(body);
  const order = (token: string, body: object = {}) =>
    service.http().post(`/api/v1/public/offers/${token}/orders`).send(body);

  async function anOrder(terms: object = {}) {
    const { offerId, ada, session } = await aSale(service, { checkoutUrl: null, ...terms });
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    const { body } = await order(token);
    return {
      offerId,
      ada,
      session,
      token,
      orderId: body.orderId as string,
      checkoutUrl: body.checkoutUrl as string,
    };
  }

  const event = (type: string, object: object, id = `evt_${randomUUID()}`) => ({
    id,
    object: 'event',
    type,
    created: Math.floor(service.clock.now().getTime() / 1000),
    data: { object },
  });
  const paid = (orderId: string, more: object = {}) =>
    event('checkout.session.completed', {
      id: 'cs_test_1',
      object: 'checkout.session',
      client_reference_id: orderId,
      metadata: { order_id: orderId },
      payment_status: 'paid',
      payment_intent: `pi_${orderId}`,
      amount_total: 49_900,
      currency: 'eur',
      ...more,
    });
  const expired = (orderId: string) =>
    event('checkout.session.expired', { metadata: { order_id: orderId }, payment_intent: null });
  const refunded = (orderId: string, more: object = {}) =>
    event('charge.refunded', {
      object: 'charge',
      metadata: { order_id: orderId },
      payment_intent: `pi_${orderId}`,
      refunded: true,
      amount_refunded: 49_900,
      ...more,
    });

  function send(
    message: object,
    { at = service.clock.now(), ...sending }: Record<string, unknown> & { at?: Date } = {},
  ) {
    const payload = JSON.stringify(message);
    return service
      .http()
      .post(`/api/v1/webhooks/stripe/${(sending.workspaceId as string) ?? service.workspaceId}`)
      .set('content-type', 'application/json')
      .set('stripe-signature', signedByStripe(payload, at, sending.secret as string | undefined))
      .send((sending.body as string) ?? payload);
  }
  const told = async (contract: EventContract, orderId: string) =>
    (await service.publishedEvents(contract)).filter(
      ({ data }) => (data as { orderId: string }).orderId === orderId,
    ).length;
  const toldAll = async (orderId: string) => [
    await told(OrderPaid, orderId),
    await told(OrderRefunded, orderId),
    await told(OrderCancelled, orderId),
  ];
  const stateOf = async (orderId: string) => {
    const { body } = await service
      .http()
      .get('/api/v1/orders')
      .query({ limit: 100 })
      .set(await service.asMember());
    return (body.items as { id: string }[]).find(({ id }) => id === orderId);
  };

  it('keeps the keys sealed, and shows owners nothing of them but the end', async () => {
    const { body } = await settings('get');

    expect(body).toEqual({
      state: 'ready',
      live: false,
      keyEnding: 'mNoP',
      setUpAt: expect.any(String),
      webhookUrl: `${service.publicUrl}/api/v1/webhooks/stripe/${service.workspaceId}`,
    });
    const rows = await service.database.query<{ settings: string }>(
      'select settings from offers.payment_provider',
    );
    expect(JSON.stringify(rows)).not.toContain(STRIPE_KEYS.secretKey);
    expect((await settings('get', undefined, { role: 'sales' })).status).toBe(403);
    expect((await settings('get', undefined, { workspaceId: randomUUID() })).body.state).toBe('not-set-up');
    expect(
      (await settings('put', { ...STRIPE_KEYS, secretKey: 'pk_test_public00' })).body.errors[0].pointer,
    ).toBe('/secretKey');
  });

  it('opens one checkout per order, with what it costs, under the order as idempotency key', async () => {
    const { token, orderId, checkoutUrl } = await anOrder();
    const again = await order(token);

    expect(again.body).toEqual({ orderId, checkoutUrl, paid: false });
    const calls = stripe.calls.filter(({ idempotencyKey }) => idempotencyKey === orderId);
    expect(calls).toHaveLength(1);
    expect(calls[0]!.key).toBe(`Bearer ${STRIPE_KEYS.secretKey}`);
    expect(Object.fromEntries(calls[0]!.form)).toMatchObject({
      mode: 'payment',
      client_reference_id: orderId,
      'metadata[order_id]': orderId,
      'payment_intent_data[metadata][order_id]': orderId,
      customer_email: 'ada@example.org',
      'line_items[0][price_data][currency]': 'eur',
      'line_items[0][price_data][unit_amount]': '49900',
      expires_at: String(service.clock.now().getTime() / 1000 + 31 * 60),
    });
  });

  it('ends the page of an order that another one replaces', async () => {
    const { token, orderId, checkoutUrl } = await anOrder();
    const { body } = await order(token, { quantity: 2 });

    expect(body.orderId).not.toBe(orderId);
    const closed = checkoutUrl.split('/').at(-1)!;
    expect(stripe.calls.map(({ path }) => path)).toContain(`/v1/checkout/sessions/${closed}/expire`);
    expect(await toldAll(orderId)).toEqual([0, 0, 1]);
  });

  it('lets people order anew also when the old page cannot be ended', async () => {
    const { token } = await anOrder();
    stripe.failing = 1;
    stripe.failsOn = /expire$/;
    const { status, body } = await order(token, { quantity: 2 });
    stripe.failsOn = /./;
    expect(stripe.failing).toBe(0);
    expect([status, typeof body.checkoutUrl]).toEqual([200, 'string']);
  });

  const decide = async (orderId: string, act: string) =>
    service
      .http()
      .post(`/api/v1/orders/${orderId}/${act}`)
      .set(await service.asMember({ role: 'sales' }));
  const endings = (checkoutUrl: string) =>
    stripe.calls.filter(({ path }) => path.endsWith(`/${checkoutUrl.split('/').at(-1)}/expire`)).length;

  it.each([
    ['cancel', 'cancelled'],
    ['pay', 'paid'],
  ])('ends the page when a member decides: %s', async (act, state) => {
    const { orderId, checkoutUrl } = await anOrder();

    expect((await decide(orderId, act)).status).toBe(204);

    expect(endings(checkoutUrl)).toBe(1);
    expect(await stateOf(orderId)).toMatchObject({ state });
    if (act === 'pay') expect((await decide(orderId, 'refund')).status).toBe(204);
    expect(endings(checkoutUrl)).toBe(1);
  });

  it('cancels also when the page cannot be ended, and books what is paid on it all the same', async () => {
    const { orderId, checkoutUrl } = await anOrder();
    stripe.failing = 1;

    expect((await decide(orderId, 'cancel')).status).toBe(204);
    expect(await stateOf(orderId)).toMatchObject({ state: 'cancelled' });

    expect(endings(checkoutUrl)).toBe(1);
    await send(paid(orderId));
    expect(await stateOf(orderId)).toMatchObject({ state: 'paid' });
  });

  it('leads nobody to a page of an order that was cancelled while the page was made', async () => {
    const { ada, offerId } = await aSale(service, { checkoutUrl: null });
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    const before = stripe.calls.length;
    stripe.beforeAnswer = async () => {
      stripe.beforeAnswer = () => Promise.resolve();
      const [row] = await service.inDatabase<{ id: string }>(
        'select id from offer_order where offer_id = $1',
        [offerId],
      );
      expect((await decide(row!.id, 'cancel')).status).toBe(204);
    };

    const { status, body } = await order(token);

    expect([status, body.code]).toEqual([502, 'payment-not-possible']);
    expect(stripe.calls.slice(before).map(({ path }) => path)).toEqual([
      '/v1/checkout/sessions',
      expect.stringMatching(/\/expire$/),
    ]);
  });

  it('keeps the order when Stripe refuses, and asks again', async () => {
    const { ada } = await aSale(service, { checkoutUrl: null });
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    stripe.failing = 1;

    const refused = await order(token);
    const { body } = await order(token);

    expect([refused.status, refused.body.code]).toEqual([502, 'payment-not-possible']);
    expect(JSON.stringify(refused.body)).not.toContain('No such thing');
    expect(body.checkoutUrl).toContain('https://checkout.stripe.example/');
  });

  it('books what is paid once, however often and under however many ids it is told', async () => {
    const { orderId } = await anOrder();
    const message = paid(orderId);

    const answers = await Promise.all([send(message), send(message), send(paid(orderId))]);
    service.clock.advance(60_000);
    answers.push(await send(message));

    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [200, { received: true }]),
    );
    expect(await toldAll(orderId)).toEqual([1, 0, 0]);
    expect(await stateOf(orderId)).toMatchObject({ state: 'paid', provider: 'stripe', amountMinor: 49_900 });
  });

  it.each([
    ['refund before payment', [refunded, paid], [1, 1, 0], 'refunded'],
    ['payment before refund', [paid, refunded, paid], [1, 1, 0], 'refunded'],
    ['expiry after payment', [paid, expired], [1, 0, 0], 'paid'],
    ['payment after expiry', [expired, paid], [1, 0, 1], 'paid'],
    ['expiry alone, twice', [expired, expired], [0, 0, 1], 'cancelled'],
  ])('ends well when told in the order of %s', async (_, messages, facts, state) => {
    const { orderId } = await anOrder();

    for (const message of messages) expect((await send(message(orderId))).status).toBe(200);

    expect(await toldAll(orderId)).toEqual(facts);
    expect(await stateOf(orderId)).toMatchObject({ state });
  });

  it('notes a refund of a part, and takes nothing else back', async () => {
    const { orderId } = await anOrder();
    await send(paid(orderId));
    await send(refunded(orderId, { refunded: false, amount_refunded: 1_000 }));

    expect(await toldAll(orderId)).toEqual([1, 0, 0]);
    expect(await stateOf(orderId)).toMatchObject({ state: 'paid', refundedMinor: 1_000 });
  });

  it('keeps what a slow transfer pays for until it has come or failed', async () => {
    const { orderId } = await anOrder();
    await send(paid(orderId, { payment_status: 'unpaid' }));
    service.clock.advance(24 * 3_600_000);
    expect(await stateOf(orderId)).toMatchObject({ state: 'placed', holdUntil: null });

    await send({ ...paid(orderId), type: 'checkout.session.async_payment_succeeded' });
    expect(await stateOf(orderId)).toMatchObject({ state: 'paid' });
  });

  it('sells to nobody twice what was paid too late, and shows whose money has to go back', async () => {
    const { orderId, session } = await anOrder({ stock: 1 });
    service.clock.advance(32 * 60_000);
    await until(
      () => stateOf(orderId),
      (one) => (one as { state?: string } | undefined)?.state === 'cancelled',
    );
    const [[, other]] = (await aCrowd(service, session, 1)) as [[unknown, string]];
    const { body } = await order(other);
    await send(paid(body.orderId));

    await send(paid(orderId));

    expect(await toldAll(orderId)).toEqual([0, 0, 1]);
    expect(await stateOf(orderId)).toMatchObject({ state: 'cancelled', attention: 'paid-without-stock' });
    await send(refunded(orderId));
    expect(await stateOf(orderId)).toMatchObject({
      state: 'cancelled',
      attention: null,
      refundedMinor: 49_900,
    });
  });

  it('refuses what is forged, altered, old or for somebody else, and books nothing', async () => {
    const { orderId } = await anOrder();
    const message = paid(orderId);
    const other = { workspaceId: randomUUID() };
    const now = service.clock.now().getTime();

    const answers = [
      await send(message, { secret: 'whsec_ffffffffffffffffffffffff' }),
      await send(message, { body: JSON.stringify({ ...message, livemode: true }) }),
      await send(message, { at: new Date(now - 6 * 60_000) }),
      await send(message, other),
      await service.http().post(`/api/v1/webhooks/stripe/${service.workspaceId}`).send(message),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [401, 'webhook-not-authentic']),
    );
    expect(await toldAll(orderId)).toEqual([0, 0, 0]);
  });

  it('leaves alone what is about no order of this workspace', async () => {
    const messages = [
      event('customer.created', {}),
      paid(randomUUID()),
      paid('not ours'),
      refunded(randomUUID()),
    ];

    for (const message of messages) expect((await send(message)).status).toBe(200);
  });

  it('takes no order of another workspace for one of its own', async () => {
    const { orderId } = await anOrder();
    const other = { workspaceId: randomUUID() };
    await settings('put', STRIPE_KEYS, { ...other, role: 'owner' });

    expect((await send(paid(orderId), other)).status).toBe(200);
    expect(await toldAll(orderId)).toEqual([0, 0, 0]);
  });
});
