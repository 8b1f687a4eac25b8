import {
  AttendeeLeft,
  OfferPresented,
  OfferPushed,
  PollAnswered,
  RegistrationConfirmed,
  TouchSent,
} from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { HotList } from '../hot-lists/hot-list.query.js';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { answered, confirmed, left, minute, touched } from '../testing/a-session.js';
import { Scores } from './scores.js';

describe(Scores, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());

  it('loses nothing when facts, clicks and orders about the same people meet', async () => {
    const { session, offerId } = await aSale(service);
    const people = Array.from({ length: 20 }, (_, index) => session.person(`Person ${index}`));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );
    const links = service.get(SignedLinks);
    const member = await service.asMember();
    const click = async (registrationId: string) => {
      const token = links.issue('offer', registrationId);
      expect((await service.http().post(`/api/v1/public/offers/${token}/click`)).status).toBe(200);
    };
    const buy = async (registrationId: string) => {
      const order = { offerId, registrationId };
      expect((await service.http().post('/api/v1/orders').set(member).send(order)).status).toBe(201);
    };
    /** One subscription takes its pages one after the other; two run side by side. */
    const attendance = async () => {
      for (let poll = 0; poll < 3; poll += 1) {
        await service.receive(
          PollAnswered,
          people.map((person) => ({ data: answered(person, 'When?', 'soon') })),
        );
        await service.receive(OfferPushed, [{ data: session.pushed(offerId, minute(40), ...people) }]);
        await service.receive(
          AttendeeLeft,
          people.toReversed().map((person) => ({ data: left(person, 20 * (poll + 1)) })),
        );
      }
    };
    const reminders = async () => {
      for (let round = 0; round < 5; round += 1) {
        const letters = people.toReversed().map((person) => ({ data: touched(person, minute(65), true) }));
        await service.receive(TouchSent, letters);
      }
    };

    await Promise.all([
      attendance(),
      reminders(),
      ...people.flatMap(({ registrationId }) => [
        click(registrationId),
        buy(registrationId),
        click(registrationId),
      ]),
    ]);

    const { items } = await service
      .get(HotList)
      .execute(service.workspaceId, { sessionId: session.sessionId, limit: 50, segment: 'bought' });
    const stayed = 40;
    expect(items.map(({ score, clicks, touches }) => [score, clicks, touches])).toEqual(
      people.map(() => [3 * 8 + stayed + 25 + 50, 2, 5]),
    );
    for (const { score, reasons } of items) {
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
    const presented = (await service.publishedEvents(OfferPresented)).map(({ data }) => data.contactId);
    expect(presented.toSorted()).toEqual(people.map(({ contactId }) => contactId).toSorted());
  });
});
