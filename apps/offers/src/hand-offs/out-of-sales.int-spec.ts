import { randomUUID } from 'node:crypto';
import { LeadBecameHot, LeadHandedOver, LeadReturned, PollAnswered } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale, type Sale } from '../testing/a-sale.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { answered, minute } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { OutOfSales } from './out-of-sales.js';

describe(OutOfSales, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  let sam: SalesPerson;
  let sale: Sale;
  let contactId: string;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    team = new ASalesTeam(service, service.workspaceId);
    sam = await team.joins('Sam');
    sale = await aSale(service);
    ({ contactId } = sale.ada);
    await leadsCounted(service);
  });
  afterEach(() => service.stop());

  const path = () => `/leads/${contactId}/disqualification`;
  const disqualify = async (reason = 'a student') => {
    expect((await team.as(sam, 'put', path(), { reason })).status).toBe(204);
  };
  const takeBack = async () => {
    expect((await team.as(sam, 'delete', path())).status).toBe(204);
    await leadsCounted(service);
  };
  const lead = () => team.lead(contactId);
  const call = async (outcome: string, changed: object = {}) => {
    const { status } = await team.as(sam, 'put', `/calls/${randomUUID()}`, {
      contactId,
      outcome,
      ...changed,
    });
    expect(status).toBe(204);
    await leadsCounted(service);
  };
  const answers = async (from: number, count: number) => {
    for (let nth = from; nth < from + count; nth += 1)
      await service.receive(PollAnswered, [{ data: answered(sale.ada, `q${nth}`, 'now') }]);
    await leadsCounted(service);
  };

  it('puts back the time of the next call, and what somebody had done after the last one', async () => {
    await team.offer(contactId);
    await team.accept(sam, contactId);
    const callBackAt = minute(3000);
    await call('call-back', { callBackAt });
    await disqualify();
    await disqualify('a competitor');
    expect(await lead()).toMatchObject({ state: 'accepted', nextCallAt: null });
    await takeBack();
    expect(await lead()).toMatchObject({ state: 'accepted', nextCallAt: callBackAt });

    await call('negative');
    await service.inDatabase(`update hand_off set again_because = 'clicked', next_call_at = $1`, [minute(5)]);
    await disqualify();
    await takeBack();
    expect(await lead()).toMatchObject({ again: 'clicked', nextCallAt: minute(5) });
  });

  it('brings nobody into the list who was done', async () => {
    await team.offer(contactId);
    await team.accept(sam, contactId);
    await call('negative');
    await disqualify();
    await takeBack();
    expect(await lead()).toMatchObject({ state: 'accepted', nextCallAt: null, again: null });
  });

  it('keeps what a call says until they are back', async () => {
    await team.offer(contactId);
    await team.accept(sam, contactId);
    await disqualify();
    await call('neutral');
    expect(await lead()).toMatchObject({ nextCallAt: null, lastCall: { outcome: 'neutral' } });
    await takeBack();
    expect(await lead()).toMatchObject({ nextCallAt: minute(7 * 24 * 60) });
  });

  it('lets whoever took somebody in the meantime call them once they are back', async () => {
    for (const before of ['nobody', 'waiting', 'offered']) {
      contactId = await team.contact();
      if (before === 'offered') await team.joins('Tim', { role: 'telemarketer' });
      if (before !== 'nobody') await team.offer(contactId);
      await disqualify(before);
      await team.accept(sam, contactId);
      expect(await lead()).toMatchObject({ state: 'accepted', memberName: 'Sam', nextCallAt: null });
      const takenAt = service.clock.now().toISOString();
      service.clock.advance(60_000);
      await takeBack();
      expect(await lead()).toMatchObject({ state: 'accepted', memberName: 'Sam', nextCallAt: takenAt });
    }
  });

  it('keeps what a call says to whoever took somebody in the meantime', async () => {
    await disqualify();
    await team.accept(sam, contactId);
    const callBackAt = minute(3000);
    await call('call-back', { callBackAt });
    expect(await lead()).toMatchObject({ nextCallAt: null });
    await takeBack();
    expect(await lead()).toMatchObject({ state: 'accepted', nextCallAt: callBackAt });
  });

  it('puts an offer back with the time that is left, and asks the next when there is none', async () => {
    await team.joins('Tim', { role: 'telemarketer' });
    await team.offer(contactId);
    const before = await lead();
    expect(before).toMatchObject({ state: 'offered', memberName: 'Tim', reason: expect.any(String) });
    await disqualify();
    service.clock.advance(60_000);
    await takeBack();
    const { acceptBy, since, reason } = before;
    expect(await lead()).toMatchObject({ state: 'offered', memberName: 'Tim', acceptBy, since, reason });
    expect((await service.publishedEvents(LeadHandedOver)).map(({ data }) => data.acceptBy)).toEqual([
      acceptBy,
      acceptBy,
    ]);

    await disqualify();
    await team.joins('Tea', { role: 'telemarketer' });
    service.clock.advance(3_600_000);
    await takeBack();
    expect(await lead()).toMatchObject({ state: 'offered', memberName: 'Tea' });
    expect((await service.publishedEvents(LeadReturned)).map(({ data }) => data.because)).toEqual([
      'disqualified',
      'disqualified',
    ]);
  });

  it('lets them wait as before, and offers them to whoever is free by then', async () => {
    await team.offer(contactId);
    const { since } = await lead();
    await disqualify();
    expect(await lead()).toMatchObject({ code: 'lead-not-found' });
    service.clock.advance(60_000);
    await takeBack();
    expect(await lead()).toMatchObject({ state: 'waiting', since });

    await disqualify();
    await team.joins('Tim', { role: 'telemarketer' });
    await takeBack();
    expect(await lead()).toMatchObject({ state: 'offered', memberName: 'Tim' });
  });

  it('offers them to nobody, whatever they do and whoever asks, and a purchase once they are back', async () => {
    const max = await team.joins('Max', { role: 'account-manager' });
    await team.offer(contactId);
    await team.accept(sam, contactId);
    await disqualify();
    const { offerId, ada } = sale;
    service.clock.advance(60_000);
    const bought = await team.ask('post', '/orders', { offerId, registrationId: ada.registrationId });
    expect(bought.status).toBe(201);
    await leadsCounted(service);
    expect((await team.offer(contactId)).body).toEqual({ offered: 0 });
    expect(await lead()).toMatchObject({ state: 'accepted', memberName: 'Sam', nextCallAt: null });

    await takeBack();
    expect(await lead()).toMatchObject({ state: 'offered', memberId: max.memberId });
  });

  it('offers nobody by a rule about the disqualified whom a member took out', async () => {
    await team.joins('Tim', { role: 'telemarketer' });
    const { body } = await team.ask('get', '/hand-off-settings');
    const rule = { stage: 'disqualified', rung: 'any', role: 'telemarketer', territory: false };
    await team.put('/hand-off-settings', { ...body, rules: [{ ...rule, choose: 'round-robin' }] });
    await disqualify();
    expect(await lead()).toMatchObject({ code: 'lead-not-found' });
  });

  it('tells nobody that they are very hot', async () => {
    await disqualify();
    await answers(0, 12);
    expect(await service.publishedEvents(LeadBecameHot)).toEqual([]);
    const [{ hot }] = (await service.inDatabase('select count(*)::int as hot from hot_lead')) as [
      { hot: number },
    ];
    expect(hot).toBe(1);
  });
});
