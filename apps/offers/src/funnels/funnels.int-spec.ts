import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  PageVisited,
  RegistrationConfirmed,
  SessionScheduled,
  WebinarPublished,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession, confirmed, joined, type Person, settled } from '../testing/a-session.js';
import { offerTerms } from '../testing/offer-terms.js';
import { FunnelsController } from './funnels.controller.js';

describe(FunnelsController, () => {
  let service: ServiceTestbed;
  let owner: { authorization: string };
  let sales: { authorization: string };

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
    owner = await service.asMember();
    sales = await service.asMember({ role: 'sales' });
  });
  afterAll(() => service.stop());

  const funnel = async (query: string, status = 200) =>
    (await service.http().get(`/api/v1/funnel${query}`).set(sales).expect(status)).body as object;
  const plan = async (...sessions: ASession[]) => {
    await service.receive(
      WebinarPublished,
      sessions.map((session) => ({ data: session.published() })),
    );
    await service.receive(
      SessionScheduled,
      sessions.map((session) => ({ data: session.scheduled() })),
    );
  };
  const register = (...people: Person[]) =>
    service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );
  const visited = (webinarId: string, visitors: number, day = '2026-03-02') => ({
    data: { webinarId, day, visitors },
  });

  it('begins with the visitors of the page, added up from all facts about it', async () => {
    const session = new ASession();
    await plan(session);
    await service.receive(PageVisited, [
      visited(session.webinarId, 3),
      visited(randomUUID(), 50),
      visited(session.webinarId, 2),
    ]);
    await service.receive(PageVisited, [visited(session.webinarId, 4, '2026-03-03')]);

    expect(await funnel(`?webinarId=${session.webinarId}`)).toMatchObject({ visitors: 9, registered: 0 });
    expect(await funnel(`?sessionId=${session.sessionId}`)).toMatchObject({ visitors: 9, registered: 0 });
  });

  it('counts a person once per webinar, as far as they came in any of its sessions', async () => {
    const first = new ASession();
    const second = new ASession(first.webinarId);
    await plan(first, second);
    const ada = first.person('Ada');
    const adaAgain = second.person('Ada', ada.contactId);
    const ben = second.person('Ben');
    await register(ada, adaAgain, ben);
    await service.receive(AttendeeJoined, [{ data: joined(adaAgain) }, { data: joined(ben) }]);
    await service.receive(AttendanceSettled, [
      { data: settled(ada, 'no-show', 0) },
      { data: settled(adaAgain, 'stayed-to-offer', 55) },
      { data: settled(ben, 'attended', 40) },
    ]);
    const { body: offer } = await service
      .http()
      .post('/api/v1/offers')
      .set(owner)
      .send(offerTerms(first.webinarId));
    const order = { offerId: (offer as { id: string }).id, registrationId: adaAgain.registrationId };
    await service.http().post('/api/v1/orders').set(owner).send(order).expect(201);

    expect(await funnel(`?webinarId=${first.webinarId}`)).toEqual({
      visitors: 0,
      registered: 2,
      attended: 2,
      stayedToOffer: 1,
      clicked: 0,
      bought: 1,
      revenueMinor: 49_900,
      currency: 'EUR',
    });
    expect(await funnel(`?sessionId=${first.sessionId}`)).toMatchObject({
      registered: 1,
      attended: 0,
      bought: 0,
      revenueMinor: 0,
      currency: 'EUR',
    });
    expect(await funnel(`?sessionId=${second.sessionId}`)).toMatchObject({ registered: 2, attended: 2 });
  });

  it('tells of several webinars at once, and of no stranger’s', async () => {
    const one = new ASession();
    const other = new ASession();
    await plan(one, other);
    await register(one.person('Ada'), other.person('Ben'), other.person('Chiara'));
    const theirs = new ASession();
    await service.receive(WebinarPublished, [{ workspaceId: randomUUID(), data: theirs.published() }]);
    const ids = [one, other, theirs].map(({ webinarId }) => webinarId).join(',');

    const { items } = (await funnel(`/webinars?webinarIds=${ids}`)) as {
      items: { webinarId: string; registered: number }[];
    };

    expect(new Map(items.map(({ webinarId, registered }) => [webinarId, registered]))).toEqual(
      new Map([
        [one.webinarId, 1],
        [other.webinarId, 2],
      ]),
    );
    expect(await funnel(`?webinarId=${theirs.webinarId}`, 404)).toMatchObject({ code: 'webinar-not-found' });
    expect(await funnel(`?sessionId=${theirs.sessionId}`, 404)).toMatchObject({ code: 'session-not-found' });
  });

  it('knows a session from its people before it knows the session', async () => {
    const session = new ASession();
    await register(session.person('Ada'));

    expect(await funnel(`?sessionId=${session.sessionId}`)).toMatchObject({ registered: 1 });
  });

  it.each([
    '',
    '?sessionId=x',
    '?webinarId=x',
    '?sessionId=x&webinarId=x',
    `?sessionId=x&webinarId=${randomUUID()}`,
    '/webinars',
    '/webinars?webinarIds=x',
    `/webinars?webinarIds=${Array.from({ length: 101 }, () => randomUUID()).join(',')}`,
  ])('refuses %s', async (query) => {
    expect(await funnel(query, 422)).toMatchObject({ code: 'invalid-input' });
  });
});
