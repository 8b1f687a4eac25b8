import { randomUUID } from 'node:crypto';
import {
  AttendeeJoined,
  OfferClicked,
  DeadlineMoved,
  OfferPresented,
  OfferPushed,
  OrderPlaced,
  RegistrationConfirmed,
  SegmentEntered,
  TouchSent,
  WebinarPublished,
} from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession, confirmed, joined, minute, type Person, touched } from '../testing/a-session.js';
import { offerTerms } from '../testing/offer-terms.js';
import { PersonalOffers } from './personal-offers.js';

describe(PersonalOffers, () => {
  let service: ServiceTestbed;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
  });
  afterEach(() => service.stop());

  const tokenOf = ({ registrationId }: Person) => service.get(SignedLinks).issue('offer', registrationId);
  const show = (person: Person) => service.http().get(`/api/v1/public/offers/${tokenOf(person)}`);
  const click = (person: Person) => service.http().post(`/api/v1/public/offers/${tokenOf(person)}/click`);
  const deadlines = async () =>
    (await service.publishedEvents(OfferPresented)).map(({ data }) => [data.registrationId, data.deadlineAt]);

  async function aSessionWithOffer(terms = {}) {
    const session = new ASession();
    await service.receive(WebinarPublished, [{ data: session.published() }]);
    const { body: offer } = await service
      .http()
      .post('/api/v1/offers')
      .set(await service.asMember())
      .send(offerTerms(session.webinarId, { deadlineMinutes: 30, ...terms }));
    const ada = session.person('Ada');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ada) }]);
    return { session, offerId: offer.id as string, ada };
  }

  it('starts the deadline of those who are in the room when the offer is pushed', async () => {
    const { session, offerId, ada } = await aSessionWithOffer();
    const bo = session.person('Bo');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(bo) }]);
    await service.receive(AttendeeJoined, [{ data: joined(ada) }]);

    await service.receive(OfferPushed, [{ data: session.pushed(offerId, minute(40), ada) }]);
    await service.receive(OfferPushed, [{ data: session.pushed(offerId, minute(50), ada) }]);

    expect(await deadlines()).toEqual([[ada.registrationId, minute(70)]]);
  });

  it('tells that it was seen and asked for also when sales had recorded the order before', async () => {
    const { offerId, ada } = await aSessionWithOffer();
    const order = { offerId, registrationId: ada.registrationId };
    const member = await service.asMember();
    expect((await service.http().post('/api/v1/orders').set(member).send(order)).status).toBe(201);

    expect((await click(ada)).status).toBe(200);

    expect(await deadlines()).toEqual([[ada.registrationId, minute(30)]]);
    expect(await service.publishedEvents(OfferClicked)).toHaveLength(1);
  });

  it('starts the deadline of those who come in while it is shown', async () => {
    const { session, offerId, ada } = await aSessionWithOffer();
    await service.receive(OfferPushed, [{ data: session.pushed(offerId, minute(40)) }]);

    await service.receive(AttendeeJoined, [{ data: joined(ada, minute(45)) }]);

    expect(await deadlines()).toEqual([[ada.registrationId, minute(75)]]);
  });

  it('starts with the first letter that carries the link, also when that is heard of too early', async () => {
    const { session, ada } = await aSessionWithOffer();
    const late = session.person('Late');

    await service.receive(TouchSent, [
      { data: touched(ada, minute(-60)) },
      { data: touched(ada, minute(65), true) },
      { data: touched(late, minute(66), true) },
    ]);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(late) }]);

    expect(await deadlines()).toEqual([
      [ada.registrationId, minute(95)],
      [late.registrationId, minute(96)],
    ]);
  });

  it('starts the deadline of the offer that a letter names', async () => {
    const { session, ada } = await aSessionWithOffer();
    const { body: other } = await service
      .http()
      .post('/api/v1/offers')
      .set(await service.asMember())
      .send(offerTerms(session.webinarId, { title: 'In person', deadlineMinutes: 60 }));

    await service.receive(TouchSent, [{ data: { ...touched(ada, minute(0), true), offerId: other.id } }]);

    const told = await service.publishedEvents(OfferPresented);
    expect(told.map(({ data }) => [data.offerId, data.deadlineAt])).toEqual([[other.id, minute(60)]]);
  });

  it('starts with the first look at the page, and a second look changes nothing', async () => {
    const { ada } = await aSessionWithOffer();

    const first = await show(ada);
    service.clock.advance(10 * 60_000);
    const second = await show(ada);

    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      offerId: expect.any(String),
      state: 'open',
      refusal: null,
      left: null,
      bands: [],
      gifts: [],
      takesPromoCodes: false,
      others: [],
      title: 'Flow Masterclass',
      description: 'Six weeks, in small groups.',
      price: { amountMinor: 49_900, currency: 'EUR' },
      priceNow: {
        quantity: 1,
        unitMinor: 49_900,
        listMinor: 49_900,
        lines: [],
        totalMinor: 49_900,
        currency: 'EUR',
      },
      deadlineAt: minute(30),
      serverNow: minute(0),
      expired: false,
      bought: false,
      checkoutUrl: 'https://pay.example.org/flow',
    });
    expect(second.body).toMatchObject({ deadlineAt: minute(30), serverNow: minute(10) });
    expect(await deadlines()).toHaveLength(1);
  });

  it('tells what it costs this person now, why, and until when, as an order would', async () => {
    const { session, ada } = await aSessionWithOffer({
      title: 'Before',
      checkoutUrl: null,
      amountMinor: 20_000,
    });
    const body = { registrationId: ada.registrationId };
    const member = await service.asMember();
    const { body: first } = await show(ada);
    await service
      .http()
      .post('/api/v1/orders')
      .set(member)
      .send({ ...body, offerId: first.offerId });
    const discounts = {
      accumulated: [{ fromMinor: 20_000, percentOff: 10 }],
      period: { from: minute(-60), until: minute(20), percentOff: 50 },
    };
    const terms = offerTerms(session.webinarId, { deadlineMinutes: 30, discounts });
    await service.http().post('/api/v1/offers').set(member).send(terms).expect(201);

    const { body: shown } = await show(ada);
    const order = await service
      .http()
      .post(`/api/v1/public/offers/${tokenOf(ada)}/orders`)
      .send({});
    service.clock.moveTo(new Date(minute(20)));
    const { body: later } = await show(ada);
    service.clock.moveTo(new Date(minute(30)));
    const { body: over } = await show(ada);

    const forBefore = { kind: 'accumulated', percentOff: 10, amountOffMinor: 4_990, until: null };
    expect(shown).toMatchObject({ price: { amountMinor: 49_900 }, state: 'open' });
    expect(shown.priceNow).toMatchObject({
      totalMinor: 22_455,
      lines: [forBefore, { kind: 'period', percentOff: 50, amountOffMinor: 22_455, until: minute(20) }],
    });
    const placed = await service.publishedEvents(OrderPlaced);
    expect(placed.map(({ data }) => [data.orderId, data.amountMinor])).toEqual([
      [order.body.orderId, 22_455],
    ]);
    expect(later.priceNow).toMatchObject({ totalMinor: 44_910, lines: [forBefore] });
    expect([over.offerId, over.state, over.priceNow]).toEqual([first.offerId, 'bought', null]);
  });

  it('is not ordered for more than what the page said it costs', async () => {
    const period = { from: minute(-60), until: minute(20), percentOff: 50 };
    const { ada } = await aSessionWithOffer({ amountMinor: 20_000, discounts: { period } });
    const order = (asked: object) =>
      service
        .http()
        .post(`/api/v1/public/offers/${tokenOf(ada)}/orders`)
        .send(asked);
    const { totalMinor: atMostMinor } = (await show(ada)).body.priceNow;
    expect((await order({ atMostMinor })).status).toBe(200);
    service.clock.moveTo(new Date(minute(20)));

    const refused = await order({ atMostMinor });
    expect([refused.status, refused.body.code]).toEqual([409, 'price-changed']);
    const placed = async () =>
      (await service.publishedEvents(OrderPlaced)).map(({ data }) => data.amountMinor);
    expect(await placed()).toEqual([10_000]);

    expect((await order({ atMostMinor: (await show(ada)).body.priceNow.totalMinor })).status).toBe(200);
    expect(await placed()).toEqual([10_000, 20_000]);
    // Nobody minds paying less.
    expect((await order({ quantity: 1, atMostMinor: 50_000 })).status).toBe(200);
    expect((await order({ atMostMinor: -1 })).status).toBe(422);
    // Null is as good as nothing.
    expect((await order({ quantity: 2, promoCode: null, offerId: null, atMostMinor: null })).status).toBe(
      200,
    );
    expect((await placed()).at(-1)).toBe(40_000);
  });

  it('belongs to the person: another registration of theirs finds the same deadline', async () => {
    const { session, ada } = await aSessionWithOffer();
    await show(ada);
    const next = new ASession(session.webinarId);
    const adaAgain = next.person('Ada', ada.contactId);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(adaAgain) }]);
    service.clock.advance(20 * 60_000);

    expect((await show(adaAgain)).body.deadlineAt).toBe(minute(30));
    expect(await deadlines()).toHaveLength(1);
  });

  it('is not prolonged by new terms', async () => {
    const { ada, offerId } = await aSessionWithOffer();
    await show(ada);
    await service
      .http()
      .patch(`/api/v1/offers/${offerId}`)
      .set(await service.asMember())
      .send({ deadlineMinutes: 90 });

    expect((await show(ada)).body.deadlineAt).toBe(minute(30));
  });

  it('comes later with an end that is the same for all, never sooner, and tells whose has moved', async () => {
    const { session, ada, offerId } = await aSessionWithOffer();
    const prolong = async (minutes: number) =>
      service
        .http()
        .patch(`/api/v1/offers/${offerId}`)
        .set(await service.asMember())
        .send({ deadlineMinutes: null, endsAt: minute(minutes) })
        .expect(200);
    await show(ada);
    await prolong(20);
    expect(await service.publishedEvents(DeadlineMoved)).toEqual([]);
    await prolong(90);
    await prolong(90);

    expect((await show(ada)).body.deadlineAt).toBe(minute(90));
    const { contactId, registrationId } = ada;
    expect((await service.publishedEvents(DeadlineMoved)).map(({ data }) => data)).toEqual([
      {
        offerId,
        webinarId: session.webinarId,
        registrationId,
        contactId,
        deadlineAt: minute(90),
        movedAt: minute(0),
      },
    ]);
  });

  it('takes no look for a click', async () => {
    const { ada } = await aSessionWithOffer();
    await show(ada);
    await service.http().get(`/offer/${tokenOf(ada)}`);
    await service
      .http()
      .get(`/api/v1/public/offers/${tokenOf(ada)}/click`)
      .expect(405);

    expect(await service.publishedEvents(OfferClicked)).toEqual([]);
  });

  it('tells the first click of a person and counts the further ones', async () => {
    const { session, ada } = await aSessionWithOffer();

    const answers = await Promise.all([click(ada), click(ada), click(ada)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0]!.body.checkoutUrl).toBe('https://pay.example.org/flow');
    const clicks = await service.publishedEvents(OfferClicked);
    expect(clicks.map(({ data }) => data)).toEqual([
      expect.objectContaining({ registrationId: ada.registrationId }),
    ]);
    const entered = await service.publishedEvents(SegmentEntered);
    expect(entered.map(({ data }) => [data.segment, data.reason])).toEqual([
      ['clicked', 'clicked the offer'],
    ]);
    const { body } = await service
      .http()
      .get('/api/v1/hot-list')
      .query({ sessionId: session.sessionId, segment: 'clicked' })
      .set(await service.asMember());
    expect(body.items[0]).toMatchObject({
      clicks: 3,
      score: 25,
      reasons: [{ points: 25, text: 'clicked the offer 3 times' }],
    });
  });

  it('is honest when the time is over, and takes no click any more', async () => {
    const { ada } = await aSessionWithOffer();
    await show(ada);
    service.clock.moveTo(new Date(minute(30)));

    expect((await show(ada)).body).toMatchObject({ expired: true, checkoutUrl: null });
    const { body, status } = await click(ada);
    expect([status, body.code]).toEqual([410, 'offer-expired']);
    expect(await service.publishedEvents(OfferClicked)).toEqual([]);
  });

  it('says nothing to forged tokens, to tokens of other purposes, or where there is no offer', async () => {
    const { ada } = await aSessionWithOffer();
    const links = service.get(SignedLinks);
    const offerless = new ASession().person('Offerless');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(offerless) }]);
    const tokens = [
      'x',
      `${tokenOf(ada).slice(0, -2)}AA`,
      links.issue('join', ada.registrationId),
      links.issue('offer', randomUUID()),
      tokenOf(offerless),
    ];

    for (const token of tokens) {
      const { body, status } = await service.http().post(`/api/v1/public/offers/${token}/click`);
      expect([status, body.code]).toEqual([404, 'offer-not-found']);
      expect((await service.http().get(`/offer/${token}`)).status).toBe(404);
    }
    expect(await service.publishedEvents(OfferPresented)).toEqual([]);
  });

  it('has a page of its own, which search engines leave alone', async () => {
    const { ada } = await aSessionWithOffer({ title: 'Flow </title><script>alert(1)</script>' });

    const { text, headers } = await service.http().get(`/offer/${tokenOf(ada)}`);

    expect(headers['content-type']).toContain('text/html');
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toContain('noindex');
    expect(text).not.toContain('<script>alert(1)');
    expect(text).toContain('"page":"offer"');
  });
});
