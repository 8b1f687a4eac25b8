import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  ChannelJoined,
  ChannelLeft,
  LeadHandedOver,
  OrderCancelled,
  PollAnswered,
  RegistrationConfirmed,
} from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { SignedLinks } from '@funnelcast/service-kit';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { aSale } from '../testing/a-sale.js';
import { answered, ASession, confirmed, joined, minute, type Person, settled } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { offerTerms } from '../testing/offer-terms.js';
import { HOLD_MINUTES } from '../presentations/order-offer.use-case.js';
import { until } from '../testing/until.js';
import { CallAgain } from './call-again.js';

describe(CallAgain, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  let sam: SalesPerson;
  let sale: Awaited<ReturnType<typeof aSale>>;
  let ada: Person;

  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    team = new ASalesTeam(service, service.workspaceId);
    sam = await team.joins('Sam');
    sale = await aSale(service);
    ({ ada } = sale);
    await team.offer(ada.contactId);
    await team.accept(sam, ada.contactId);
    await leadsCounted(service);
  });
  afterEach(() => service.stop());

  const called = async (outcome: string, changed: object = {}) => {
    const call = { contactId: ada.contactId, outcome, ...changed };
    expect((await team.as(sam, 'put', `/calls/${randomUUID()}`, call)).status).toBe(204);
    await leadsCounted(service);
    service.clock.advance(60_000);
  };
  const tokenOf = ({ registrationId }: Person) => service.get(SignedLinks).issue('offer', registrationId);
  const click = (person: Person) => service.http().post(`/api/v1/public/offers/${tokenOf(person)}/click`);
  const lead = async () => {
    await leadsCounted(service);
    return team.lead(ada.contactId);
  };
  const told = async () =>
    (await service.publishedEvents(LeadHandedOver))
      .map(({ data }) => data)
      .filter(({ acceptBy }) => acceptBy === null)
      .map(({ memberId, reason }) => [memberId, reason]);

  it('brings back who clicks the offer after the last call, and tells their owner once', async () => {
    await called('negative');
    expect(await lead()).toMatchObject({ nextCallAt: null, again: null });

    await click(ada);
    await click(ada);

    expect(await lead()).toMatchObject({
      nextCallAt: service.clock.now().toISOString(),
      again: 'clicked',
      memberId: sam.memberId,
    });
    expect(await told()).toEqual([[sam.memberId, 'clicked the offer after the last call']]);
    expect((await team.as(sam, 'get', '/hand-offs/counts')).body).toMatchObject({ toCall: 1, done: 0 });

    await called('positive');
    expect(await lead()).toMatchObject({ nextCallAt: null, again: null });
  });

  it('does so for an offer of no webinar', async () => {
    const { body: offer } = await team.ask('post', '/offers', offerTerms(null));
    await called('negative');
    expect(await lead()).toMatchObject({ again: null });

    const token = service.get(SignedLinks).issue('offer-of-contact', ada.contactId);
    const path = `/api/v1/public/offers/${token}/click?offerId=${offer.id}`;
    expect((await service.http().post(path)).status).toBeLessThan(300);

    expect(await lead()).toMatchObject({
      nextCallAt: service.clock.now().toISOString(),
      again: 'clicked',
    });
    expect(await told()).toEqual([[sam.memberId, 'clicked the offer after the last call']]);
  });

  it('leaves alone who wants no calls, until they take that back', async () => {
    await called('positive');
    const data = { contactId: ada.contactId, channel: 'call', at: service.clock.now().toISOString() };
    await service.receive(ChannelLeft, [{ data: { ...data, by: 'person' } }]);
    await click(ada);
    expect(await lead()).toMatchObject({ nextCallAt: null, again: null });

    await service.receive(ChannelJoined, [{ data: { ...data, source: 'preferences' } }]);
    expect(await lead()).toMatchObject({ nextCallAt: service.clock.now().toISOString(), again: 'clicked' });
    expect(await told()).toEqual([[sam.memberId, 'clicked the offer after the last call']]);
  });

  it('says what weighs most: ordered and not paid, and then bought', async () => {
    await called('positive');
    await click(ada);
    const order = { offerId: sale.offerId, registrationId: ada.registrationId };
    const { body } = await team.ask('post', '/orders', { ...order, paid: false });
    expect(await lead()).toMatchObject({ again: 'ordered' });

    await team.ask('post', `/orders/${body.id}/pay`, {});
    expect(await lead()).toMatchObject({ again: 'bought' });
    expect(await told()).toHaveLength(1);
  });

  it('says that somebody has not paid once what was kept for them is given back, and not while they pay', async () => {
    await called('positive');
    const order = () =>
      service
        .http()
        .post(`/api/v1/public/offers/${tokenOf(ada)}/orders`)
        .send({ offerId: sale.offerId, quantity: 1 });
    expect((await order()).body).toMatchObject({ paid: false });
    expect(await lead()).toMatchObject({ again: 'clicked' });

    service.clock.advance(HOLD_MINUTES * 60_000);
    await until(lead, ({ again }) => again === 'ordered');
    expect(await service.publishedEvents(OrderCancelled)).toHaveLength(1);

    // Whoever tries once more is paying again.
    await called('positive');
    expect((await order()).body).toMatchObject({ paid: false });
    expect(await lead()).toMatchObject({ again: 'clicked' });
  });

  it('brings back who attends another session, and not for the one at which they were called', async () => {
    await service.receive(AttendeeJoined, [{ data: joined(ada, minute(0)) }]);
    await called('negative');
    await service.receive(AttendanceSettled, [{ data: settled(ada, 'attended', 5) }]);
    expect(await lead()).toMatchObject({ again: null });

    const next = new ASession(sale.session.webinarId).person('Ada', ada.contactId);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(next) }]);
    service.clock.moveTo(new Date(minute(100)));
    await service.receive(AttendeeJoined, [{ data: joined(next, minute(70)) }]);
    expect(await lead()).toMatchObject({ again: null });
    await service.receive(AttendanceSettled, [
      { data: { ...settled(next, 'attended', 25), settledAt: minute(100) } },
    ]);
    expect(await lead()).toMatchObject({ again: 'attended' });
  });

  const answers = async (...questions: string[]) => {
    for (const question of questions)
      await service.receive(PollAnswered, [
        { data: { ...answered(ada, question, 'now'), answeredAt: service.clock.now().toISOString() } },
      ]);
  };

  it('brings back who becomes ready by what they do, and not by the call itself', async () => {
    await service.receive(AttendeeJoined, [{ data: joined(ada, minute(0)) }]);
    await answers('a', 'b', 'c', 'd');
    await called('positive');
    expect(await lead()).toMatchObject({ stage: 'sales-ready', again: null });

    await service.inDatabase('delete from call');
    await service.inDatabase('insert into lead_check (contact_id, workspace_id) values ($1, $2)', [
      ada.contactId,
      service.workspaceId,
    ]);
    await answers('e');
    expect(await lead()).toMatchObject({ stage: 'nurture', again: null });
    await answers('f', 'g');
    expect(await lead()).toMatchObject({ stage: 'sales-ready', again: 'sales-ready' });
    expect(await told()).toEqual([[sam.memberId, 'became sales-ready after the last call']]);
  });

  it('brings back the very hot', async () => {
    await called('negative');
    await service.receive(AttendeeJoined, [{ data: joined(ada, minute(1)) }]);
    await answers('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i');

    expect(await lead()).toMatchObject({ again: 'very-hot' });
  });

  it('leaves alone who has a next call, was never called, is with nobody, or is disqualified', async () => {
    await click(ada);
    expect(await lead()).toMatchObject({ again: null });
    const callBackAt = minute(300);
    await called('call-back', { callBackAt });
    await click(ada);
    expect(await lead()).toMatchObject({ again: null, nextCallAt: callBackAt });

    await called('negative');
    await service.inDatabase(`update lead set stage = 'disqualified' where contact_id = $1`, [ada.contactId]);
    await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) =>
        service
          .get(CallAgain)
          .execute(tx, service.workspaceId, [ada.contactId], { veryHot: [ada.contactId] }),
      );
    expect(await team.lead(ada.contactId)).toMatchObject({ again: null });
  });
});
