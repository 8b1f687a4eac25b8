import {
  AttendanceSettled,
  AttendeeJoined,
  OfferPresented,
  OfferPushed,
  RegistrationConfirmed,
  SessionStarted,
  TouchSent,
} from '@funnelcast/contracts';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { ASession, confirmed, joined, minute, type Person, settled, touched } from '../testing/a-session.js';
import { offerTerms } from '../testing/offer-terms.js';
import { refusalAt } from './audience.statement.js';

const DAY_MS = 24 * 3_600_000;

describe(refusalAt, () => {
  let service: ServiceTestbed;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
  });
  afterEach(() => service.stop());

  const page = async (person: Person, offerId?: string) => {
    const token = service.get(SignedLinks).issue('offer', person.registrationId);
    const { body } = await service.http().get(`/api/v1/public/offers/${token}`).query({ offerId });
    return body;
  };
  const stateOf = async (person: Person) => {
    const { state, refusal } = await page(person);
    return refusal ?? state;
  };
  const known = (...people: Person[]) =>
    service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );

  it.each([
    [{ kind: 'everyone' }, ['open', 'open', 'open', 'open']],
    [{ kind: 'attended' }, ['open', 'open', 'not-in-audience', 'not-in-audience']],
    [{ kind: 'stayed-to-offer' }, ['open', 'not-in-audience', 'not-in-audience', 'not-in-audience']],
    [{ kind: 'watched-minutes', least: 50 }, ['open', 'open', 'not-in-audience', 'not-in-audience']],
    [{ kind: 'watched-share', least: 90 }, ['open', 'not-in-audience', 'not-in-audience', 'not-in-audience']],
  ])('of %j lets in whom it means', async (audience, expected) => {
    const { session, ada } = await aSale(service, { audience });
    const people = [ada, session.person('Bo'), session.person('Cy'), session.person('Di')];
    await known(...people);
    const verdicts = [
      ['stayed-to-offer', 58],
      ['attended', 50],
      ['left-early', 20],
      ['no-show', 0],
    ] as const;
    await service.receive(
      AttendanceSettled,
      verdicts.map(([status, minutes], index) => ({ data: settled(people[index]!, status, minutes) })),
    );

    expect(await Promise.all(people.map(stateOf))).toEqual(expected);
    const presented = await service.publishedEvents(OfferPresented);
    expect(presented).toHaveLength(expected.filter((state) => state === 'open').length);
  });

  it('counts the minutes of those who are still in the room', async () => {
    const { ada } = await aSale(service, { audience: { kind: 'watched-minutes', least: 30 } });
    await service.receive(AttendeeJoined, [{ data: joined(ada, minute(0)) }]);
    service.clock.moveTo(new Date(minute(29)));
    expect(await stateOf(ada)).toBe('not-in-audience');
    service.clock.moveTo(new Date(minute(30)));
    expect(await stateOf(ada)).toBe('open');
  });

  it('gives nothing to whoever was here within the days, whatever they register again', async () => {
    const audience = { kind: 'attended', notAgainWithinDays: 30 };
    const { session, ada } = await aSale(service, { audience });
    const early = new ASession(session.webinarId);
    const before = early.person('Ada', ada.contactId);
    await known(before);
    await service.receive(AttendeeJoined, [
      { data: joined(before, new Date(Date.parse(minute(0)) - 29 * DAY_MS).toISOString()) },
      { data: joined(ada, minute(0)) },
    ]);

    expect(await stateOf(ada)).toBe('came-before');
    const again = new ASession(session.webinarId).person('Ada', ada.contactId);
    await known(again);
    await service.receive(AttendeeJoined, [{ data: joined(again, minute(5)) }]);
    expect(await stateOf(again)).toBe('came-before');
    expect(await service.publishedEvents(OfferPresented)).toEqual([]);
  });

  it('means again whoever was here longer ago', async () => {
    const { session, ada } = await aSale(service, { audience: { kind: 'attended', notAgainWithinDays: 30 } });
    const before = new ASession(session.webinarId).person('Ada', ada.contactId);
    await known(before);
    await service.receive(AttendeeJoined, [
      { data: joined(before, new Date(Date.parse(minute(0)) - 31 * DAY_MS).toISOString()) },
      { data: joined(ada, minute(0)) },
    ]);

    expect(await stateOf(ada)).toBe('open');
  });

  it('shows the letter’s offer to whom it is meant, and starts no deadline for others', async () => {
    const { session, ada } = await aSale(service, { audience: { kind: 'attended' } });
    const bo = session.person('Bo');
    await known(bo);
    await service.receive(AttendanceSettled, [
      { data: settled(ada, 'attended', 50) },
      { data: settled(bo, 'no-show', 0) },
    ]);

    await service.receive(TouchSent, [
      { data: touched(ada, minute(70), true) },
      { data: touched(bo, minute(70), true) },
    ]);

    const presented = await service.publishedEvents(OfferPresented);
    expect(presented.map(({ data }) => data.registrationId)).toEqual([ada.registrationId]);
  });

  it('shows of several offers the one that the room showed, and names the others', async () => {
    const { session, offerId, ada } = await aSale(service, { audience: { kind: 'stayed-to-offer' } });
    const { body: second } = await service
      .http()
      .post('/api/v1/offers')
      .set(await service.asMember())
      .send(offerTerms(session.webinarId, { title: 'Flow in person', deadlineMinutes: 60 }));
    await service.receive(SessionStarted, [
      { data: { sessionId: session.sessionId, webinarId: session.webinarId, startedAt: minute(0) } },
    ]);
    await service.receive(AttendeeJoined, [{ data: joined(ada, minute(1)) }]);
    await service.receive(OfferPushed, [{ data: session.pushed(second.id, minute(40), ada) }]);

    const presented = await service.publishedEvents(OfferPresented);
    expect(presented.map(({ data }) => [data.offerId, data.deadlineAt])).toEqual([[second.id, minute(100)]]);
    expect(await page(ada)).toMatchObject({
      offerId: second.id,
      deadlineAt: minute(100),
      others: [{ offerId, title: 'Flow Masterclass' }],
    });
    expect(await page(ada, offerId)).toMatchObject({ offerId, state: 'open' });
  });

  it('ends for everybody at the fixed end, also for who saw it a minute before', async () => {
    const { ada, offerId, session } = await aSale(service, { deadlineMinutes: 60, endsAt: minute(10) });
    expect(await page(ada)).toMatchObject({ deadlineAt: minute(10), state: 'open' });
    service.clock.moveTo(new Date(minute(10)));
    expect((await page(ada)).state).toBe('expired');

    const bo = session.person('Bo');
    await known(bo);
    expect(await page(bo)).toMatchObject({ state: 'expired', deadlineAt: null, offerId });
  });
});
