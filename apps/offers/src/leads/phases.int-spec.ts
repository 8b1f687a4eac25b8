import { randomUUID } from 'node:crypto';
import { AttendeeJoined } from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { joined, type Person } from '../testing/a-session.js';
import { aSale } from '../testing/a-sale.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { offerTerms } from '../testing/offer-terms.js';
import { until } from '../testing/until.js';
import { phases } from './phases.policy.js';

const DAY_MS = 86_400_000;
const HALF_LIFE_MS = 30 * DAY_MS;
const A_YEAR = { deadlineMinutes: 60 * 24 * 365 };

describe(phases, () => {
  let service: ServiceTestbed;
  let ada: Person;
  let offerId: string;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    ({ ada, offerId } = await aSale(service, A_YEAR));
  });

  const anotherOffer = async (terms: object = {}) => {
    const answer = await service
      .http()
      .post('/api/v1/offers')
      .set(await service.asMember())
      .send(offerTerms(ada.webinarId, { ...A_YEAR, title: 'More of it', ...terms }));
    return answer.body.id as string;
  };
  const click = async (which: string) => {
    const token = service.get(SignedLinks).issue('offer', ada.registrationId);
    const { status } = await service.http().post(`/api/v1/public/offers/${token}/click?offerId=${which}`);
    expect(status).toBe(200);
  };
  const buy = async (which: string) => {
    const { status } = await service
      .http()
      .post('/api/v1/orders')
      .set(await service.asMember())
      .send({ offerId: which, registrationId: ada.registrationId });
    expect(status).toBe(201);
  };
  const stored = async () => {
    const [row] = await service.inDatabase<{ phase: string; phase_reason: string }>(
      'select phase, phase_reason from lead where contact_id = $1',
      [ada.contactId],
    );
    return row && [row.phase, row.phase_reason];
  };
  const phase = async () => {
    await leadsCounted(service);
    return (await stored())?.[0];
  };
  /** Nobody asks, and nothing happens but time. */
  const becomes = (...wanted: string[]) =>
    until(stored, (found) => JSON.stringify(found) === JSON.stringify(wanted), 5_000);

  it('lets somebody who asked for an offer be about to buy for three half-lives, and then explore until that has faded too', async () => {
    await click(offerId);
    expect(await phase()).toBe('buy');
    service.clock.advance(3 * HALF_LIFE_MS - 1_000);
    expect(await phase()).toBe('buy');
    service.clock.advance(1_000);
    await becomes('explore', 'took part');
    // 25 points for the click are worth an eighth of a point after log2(200) half-lives.
    service.clock.advance((Math.log2(200) - 3) * HALF_LIFE_MS + 1_000);
    await becomes('discover', 'did nothing lately that counts');
    const left = await service.inDatabase('select 1 from lead where contact_id = $1 and due_at is not null', [
      ada.contactId,
    ]);
    expect(left).toEqual([]);
  });

  it('takes a newer click for a sign again', async () => {
    await click(offerId);
    service.clock.advance(2 * HALF_LIFE_MS);
    await click(offerId);
    service.clock.advance(2 * HALF_LIFE_MS);
    expect(await phase()).toBe('buy');
  });

  it('lets a buyer be about to buy again by asking for something else, but not for what they have', async () => {
    const other = await anotherOffer();
    await click(other);
    await click(offerId);
    await buy(offerId);
    expect(await phase()).toBe('engage');
    service.clock.advance(DAY_MS);
    await click(other);
    expect(await phase()).toBe('buy');
    service.clock.advance(3 * HALF_LIFE_MS);
    await becomes('engage', 'bought');
    await click(other);
    expect(await phase()).toBe('buy');
    await buy(other);
    expect(await phase()).toBe('engage');
  });

  it('knows one product behind two offers', async () => {
    const { body } = await service
      .http()
      .post('/api/v1/products')
      .set(await service.asMember())
      .send({ name: `Course ${randomUUID()}`, rung: 'core', amountMinor: 1_000, currency: 'EUR' });
    const productId = body.id as string;
    const [first, again] = [await anotherOffer({ productId }), await anotherOffer({ productId })];
    await buy(first);
    service.clock.advance(DAY_MS);
    await click(again);
    expect(await phase()).toBe('engage');
  });

  it('keeps a buyer in touch for twelve half-lives', async () => {
    await buy(offerId);
    service.clock.advance(12 * HALF_LIFE_MS - 1_000);
    expect(await phase()).toBe('engage');
    service.clock.advance(1_000);
    await becomes('discover', 'did nothing lately that counts');
  });

  it('counts a session that was years ago for nothing', async () => {
    await service.receive(AttendeeJoined, [{ data: joined(ada, service.clock.now().toISOString()) }]);
    expect(await phase()).toBe('explore');
    service.clock.advance(730 * DAY_MS);
    await becomes('discover', 'did nothing lately that counts');
  });
});
