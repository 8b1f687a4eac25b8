import { randomUUID } from 'node:crypto';
import {
  ContactCaptured,
  DeadlineMoved,
  OfferClicked,
  OfferClickedV2,
  OfferPresented,
  OfferPresentedV2,
  OfferPublished,
  OfferPublishedV2,
  OrderPaid,
  OrderPaidV2,
  OrderPlaced,
  OrderRefunded,
  RegistrationConfirmed,
  TouchSent,
} from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { confirmed, minute } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { offerTerms } from '../testing/offer-terms.js';
import { until } from '../testing/until.js';
import { ContactPresentations } from './contact-presentations.js';

describe(ContactPresentations, () => {
  let service: ServiceTestbed;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
  });
  afterEach(() => service.stop());

  async function aContact(name = 'Ada', domain = 'example.org') {
    const contactId = randomUUID();
    const email = `${name.toLowerCase()}@${domain}`;
    const consent = { text: 'Yes', givenAt: minute(-90), source: 'form' };
    const profile = { name, email, locale: 'en', timeZone: 'Europe/Berlin' };
    await service.receive(ContactCaptured, [{ data: { contactId, ...profile, consent } }]);
    return contactId;
  }
  const post = async (path: string, body: object) =>
    service
      .http()
      .post(`/api/v1/${path}`)
      .set(await service.asMember())
      .send(body);
  const offer = async (terms: object = {}) => {
    const { status, body } = await post('offers', offerTerms(null, { deadlineMinutes: 30, ...terms }));
    expect([status, body.webinarId]).toEqual([201, null]);
    return body.id as string;
  };
  const linkOf = (contactId: string) =>
    `/api/v1/public/offers/${service.get(SignedLinks).issue('offer-of-contact', contactId)}`;
  const show = (contactId: string, offerId?: string) =>
    service.http().get(linkOf(contactId)).query({ offerId });
  const click = (contactId: string, offerId: string) =>
    service
      .http()
      .post(`${linkOf(contactId)}/click`)
      .query({ offerId });
  const order = (contactId: string, offerId: string, asked: object = {}) =>
    service
      .http()
      .post(`${linkOf(contactId)}/orders`)
      .send({ offerId, ...asked });
  const letter = (contactId: string, offerId: string, sentAt = minute(0)) => ({
    data: {
      touchId: randomUUID(),
      contactId,
      registrationId: null,
      sessionId: null,
      stepKey: 'vip',
      channel: 'email' as const,
      sentAt,
      presentedOffer: true,
      offerId,
    },
  });
  const aProduct = async (name: string, rung: string) =>
    (await post('products', { name, rung, amountMinor: 1_000, currency: 'EUR' })).body.id as string;
  const activity = async (contactId: string) => {
    await leadsCounted(service);
    const { body } = await service
      .http()
      .get('/api/v1/contact-activity')
      .query({ contactId })
      .set(await service.asMember());
    return body;
  };

  it('is told in the version that needs no webinar, and the room hears nothing of it', async () => {
    const offerId = await offer();

    expect((await service.publishedEvents(OfferPublishedV2)).map(({ data }) => data.offerId)).toEqual([
      offerId,
    ]);
    expect(await service.publishedEvents(OfferPublished)).toEqual([]);
  });

  it.each([
    [{ kind: 'attended' }, '/audience/kind'],
    [{ kind: 'stayed-to-offer' }, '/audience/kind'],
    [{ kind: 'watched-minutes', least: 5 }, '/audience/kind'],
    [{ kind: 'everyone', notAgainWithinDays: 30 }, '/audience/notAgainWithinDays'],
  ])('refuses an audience that needs a webinar: %j', async (audience, pointer) => {
    const { status, body } = await post('offers', offerTerms(null, { audience }));

    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer, rule: 'no-webinar' })]]);
  });

  it('starts the deadline with the letter that gives it, once, whatever comes afterwards', async () => {
    const [contactId, offerId] = [await aContact(), await offer()];

    await service.receive(TouchSent, [letter(contactId, offerId), letter(contactId, offerId, minute(5))]);
    service.clock.advance(10 * 60_000);
    const { body } = await show(contactId, offerId);

    expect(body).toMatchObject({ state: 'open', deadlineAt: minute(30), others: [] });
    const told = await service.publishedEvents(OfferPresentedV2);
    expect(told.map(({ data }) => data)).toEqual([
      { offerId, contactId, presentedAt: minute(0), deadlineAt: minute(30) },
    ]);
    service.clock.advance(20 * 60_000);
    expect((await click(contactId, offerId)).body.code).toBe('offer-expired');
  });

  it('starts it with the first visit where no letter did, and leads without a name to what was given', async () => {
    const [contactId, offerId, other] = [await aContact(), await offer(), await offer({ title: 'Other' })];
    expect((await show(contactId)).body.code).toBe('offer-not-found');

    service.clock.advance(60_000);
    expect((await show(contactId, offerId)).body.deadlineAt).toBe(minute(31));

    const { body } = await show(contactId);
    expect([body.offerId, body.others]).toEqual([offerId, []]);
    await show(contactId, other);
    expect((await show(contactId)).body.others).toEqual([{ offerId: other, title: 'Other' }]);
  });

  it('leads from the link of a place in a session to it as well, but lists it only for those who have it', async () => {
    const { ada, offerId: ofWebinar } = await aSale(service);
    const alone = await offer();
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    const path = `/api/v1/public/offers/${token}`;

    const best = await service.http().get(path);
    expect([best.body.offerId, best.body.others]).toEqual([ofWebinar, []]);
    const named = await service.http().get(path).query({ offerId: alone });
    expect([named.body.offerId, named.body.state]).toEqual([alone, 'open']);

    expect((await service.publishedEvents(OfferPresented)).map(({ data }) => data.offerId)).toEqual([
      ofWebinar,
    ]);
    const [presented] = await service.publishedEvents(OfferPresentedV2);
    expect(presented!.data).toMatchObject({ offerId: alone, contactId: ada.contactId });
  });

  it('is for buyers of a rung or of a product alone, when it asks for them', async () => {
    const [core, vip] = [await aProduct('Core', 'core'), await aProduct('VIP', 'vip')];
    const { ada, offerId: sold } = await aSale(service, { productId: core });
    const other = await aContact('Bo');
    const forRung = await offer({ productId: vip, audience: { kind: 'buyers', rung: 'core' } });
    const forProduct = await offer({ audience: { kind: 'buyers', productId: vip } });
    const forAnything = await offer({ audience: { kind: 'buyers' } });
    await post('orders', { offerId: sold, registrationId: ada.registrationId });

    const states = async (contactId: string) =>
      Promise.all(
        [forRung, forProduct, forAnything].map(async (id) => (await show(contactId, id)).body.state),
      );
    expect(await states(ada.contactId)).toEqual(['open', 'not-for-you', 'open']);
    expect(await states(other)).toEqual(['not-for-you', 'not-for-you', 'not-for-you']);
    await service.receive(TouchSent, [letter(other, forRung)]);
    expect(await service.publishedEvents(OfferPresentedV2)).toHaveLength(2);
    const refused = await post(
      'offers',
      offerTerms(null, { audience: { kind: 'buyers', rung: 'vip', productId: vip } }),
    );
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/audience/rung' })]);
  });

  it('is for the members of a segment, and for nobody of another workspace', async () => {
    const [contactId, stranger] = [await aContact(), await aContact('Bo', 'other.example')];
    const rule = {
      combinator: 'and',
      rules: [{ field: 'email-domain', operator: 'is', value: 'example.org' }],
    };
    const { body: segment } = await post('segments', { name: 'Example', rule });
    await until(
      () => service.inDatabase('select 1 from segment_member where segment_id = $1', [segment.id]),
      (members) => members.length > 0,
    );
    const offerId = await offer({ audience: { kind: 'segment', segmentId: segment.id } });

    expect((await show(contactId, offerId)).body.state).toBe('open');
    expect((await show(stranger, offerId)).body.state).toBe('not-for-you');
    expect((await show(randomUUID(), offerId)).body.code).toBe('offer-not-found');
    const elsewhere = { workspaceId: randomUUID() };
    const { body: theirs } = await service
      .http()
      .post('/api/v1/offers')
      .set(await service.asMember(elsewhere))
      .send(offerTerms(null));
    expect((await show(contactId, theirs.id as string)).body.code).toBe('offer-not-found');
  });

  it('is clicked and ordered by the person: points, standing, what they did and the facts follow', async () => {
    const contactId = await aContact();
    const offerId = await offer({ checkoutUrl: 'https://pay.example.org/vip', stock: 1 });

    expect((await click(contactId, offerId)).status).toBe(200);
    expect((await click(contactId, offerId)).status).toBe(200);
    let seen = await activity(contactId);
    expect(seen.offers).toEqual([
      expect.objectContaining({ offerId, sessionId: null, clicks: 2, presentedAt: minute(0) }),
    ]);
    expect(seen.lead.phase).toBe('buy');
    expect(seen.lead.engagementReasons.map(({ text }: { text: string }) => text)).toContain(
      'clicked the offer twice',
    );
    expect(await service.publishedEvents(OfferClickedV2)).toHaveLength(1);
    expect(await service.publishedEvents(OfferClicked)).toEqual([]);

    const { body: placed } = await order(contactId, offerId);
    expect(placed).toMatchObject({ checkoutUrl: 'https://pay.example.org/vip', paid: false });
    expect((await order(await aContact('Bo'), offerId)).body.code).toBe('sold-out');
    expect((await post(`orders/${placed.orderId}/pay`, {})).status).toBe(204);

    const [paid] = await service.publishedEvents(OrderPaidV2);
    expect(paid!.data).toMatchObject({ orderId: placed.orderId, offerId, contactId, amountMinor: 49_900 });
    expect(paid!.data).not.toHaveProperty('sessionId');
    expect(await service.publishedEvents(OrderPaid)).toEqual([]);
    expect(await service.publishedEvents(OrderPlaced)).toHaveLength(1);
    seen = await activity(contactId);
    expect([seen.lead.phase, seen.orders.length]).toEqual(['engage', 1]);
    const { body: list } = await service
      .http()
      .get('/api/v1/orders')
      .set(await service.asMember());
    expect(list.items).toEqual([
      expect.objectContaining({ name: 'Ada', email: 'ada@example.org', sessionId: null, state: 'paid' }),
    ]);

    expect((await post(`orders/${placed.orderId}/refund`, {})).status).toBe(204);
    expect(await service.publishedEvents(OrderRefunded)).toHaveLength(1);
    expect((await activity(contactId)).lead.phase).toBe('buy');
  });

  it('is sold by hand to whoever is named, by contact or by their place anywhere, and once', async () => {
    const { ada, offerId: ofWebinar } = await aSale(service);
    const [contactId, offerId] = [await aContact('Bo'), await offer({ discounts: { promoCodes: [CODE] } })];

    const byPlace = await post('orders', { offerId, registrationId: ada.registrationId, promoCode: 'ten' });
    expect(byPlace.status).toBe(201);
    expect((await post('orders', { offerId, contactId })).status).toBe(201);
    expect((await post('orders', { offerId, contactId })).body.code).toBe('already-bought');
    const both = { registrationId: ada.registrationId, contactId };
    expect((await post('orders', { offerId, ...both })).body.code).toBe('contact-not-found');
    expect((await post('orders', { offerId })).body.errors[0].pointer).toBe('/contactId');
    expect((await post('orders', { offerId: ofWebinar, contactId })).body.errors[0].pointer).toBe(
      '/registrationId',
    );
    expect((await post('orders', { offerId, contactId: randomUUID() })).body.code).toBe('contact-not-found');

    const told = await service.publishedEvents(OrderPaidV2);
    expect(told.map(({ data }) => [data.contactId, data.amountMinor])).toEqual([
      [ada.contactId, 44_910],
      [contactId, 49_900],
    ]);
  });

  it('sells one piece to one person when many ask for it at the same moment', async () => {
    const contactId = await aContact();
    const offerId = await offer({ checkoutUrl: 'https://pay.example.org/vip', stock: 1 });

    const answers = await Promise.all(Array.from({ length: 8 }, () => order(contactId, offerId)));

    expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(1);
    expect(await service.publishedEvents(OrderPlaced)).toHaveLength(1);
    expect(await service.publishedEvents(OfferPresentedV2)).toHaveLength(1);
    expect(await service.publishedEvents(OfferClickedV2)).toHaveLength(1);
  });

  it('prolongs what ends for everybody at the same moment', async () => {
    const contactId = await aContact();
    const offerId = await offer({ deadlineMinutes: null, endsAt: minute(60) });
    await show(contactId, offerId);

    await service
      .http()
      .patch(`/api/v1/offers/${offerId}`)
      .set(await service.asMember())
      .send({ endsAt: minute(90) });

    const [moved] = await service.publishedEvents(DeadlineMoved);
    expect(moved!.data).toEqual({ offerId, contactId, deadlineAt: minute(90), movedAt: minute(0) });
    expect((await show(contactId, offerId)).body.deadlineAt).toBe(minute(90));
  });

  it('is found by those who list offers of no webinar, and stays out of a webinar’s', async () => {
    const { session } = await aSale(service);
    const offerId = await offer();
    const list = async (query: object) =>
      (
        await service
          .http()
          .get('/api/v1/offers')
          .query(query)
          .set(await service.asMember())
      ).body.items.map(({ id }: { id: string }) => id);

    expect(await list({ withoutWebinar: true })).toEqual([offerId]);
    expect(await list({ withoutWebinar: false })).not.toContain(offerId);
    expect(await list({ webinarId: session.webinarId })).not.toContain(offerId);
    expect(await list({})).toContain(offerId);
  });

  it('tells nobody’s place in a session who has one elsewhere', async () => {
    const { session, ada } = await aSale(service);
    const bo = session.person('Bo');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(bo) }]);
    const offerId = await offer();

    await service.receive(TouchSent, [
      { data: { ...letter(ada.contactId, offerId).data, registrationId: ada.registrationId } },
    ]);

    expect((await service.publishedEvents(OfferPresentedV2)).map(({ data }) => data.contactId)).toEqual([
      ada.contactId,
    ]);
    expect(await service.publishedEvents(OfferPresented)).toEqual([]);
  });
});

const CODE = { code: 'TEN', percentOff: 10 };
