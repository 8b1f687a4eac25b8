import { randomUUID } from 'node:crypto';
import { CallRecorded, ChannelJoined, ChannelLeft } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { RecordCalls } from './record-calls.use-case.js';

const HOUR_MS = 3_600_000;

describe(RecordCalls, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  let sam: SalesPerson;
  let ada: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    team = new ASalesTeam(service);
    sam = await team.joins('Sam');
    ada = await team.contact();
    await team.ready(ada);
    await team.offer(ada);
    await team.accept(sam, ada);
  });

  const record = (call: object, callId: string = randomUUID()) =>
    team.as(sam, 'put', `/calls/${callId}`, { contactId: ada, ...call });
  const later = (ms: number) => new Date(service.clock.now().getTime() + ms).toISOString();
  const told = async () =>
    (await service.publishedEvents(CallRecorded))
      .filter(({ workspaceId }) => workspaceId === team.workspaceId)
      .map(({ data }) => data);

  it('tells what came of a call, once however often it is sent', async () => {
    const callId = randomUUID();
    expect((await record({ outcome: 'positive', note: 'Wants a meeting' }, callId)).status).toBe(204);
    expect((await record({ outcome: 'positive' }, callId)).status).toBe(204);
    expect((await record({ outcome: 'negative' }, callId)).body).toMatchObject({
      status: 409,
      code: 'call-recorded-otherwise',
    });

    expect(await told()).toMatchObject([
      { callId, contactId: ada, memberId: sam.memberId, outcome: 'positive', callBackAt: null },
    ]);
    expect((await team.ask('get', `/calls?contactId=${ada}`)).body.items).toMatchObject([
      { id: callId, memberName: 'Sam', outcome: 'positive', note: 'Wants a meeting' },
    ]);
    expect(await team.lead(ada)).toMatchObject({ nextCallAt: null, lastCall: { outcome: 'positive' } });
  });

  it('shows who wants no calls, and proposes none, until they take it back', async () => {
    const data = { contactId: ada, channel: 'call', at: later(0) };
    const { workspaceId } = team;
    // Of another channel: no word about calls.
    const ofTexts = { ...data, channel: 'sms', by: 'person' as const };
    await service.receive(ChannelLeft, [{ workspaceId, data: ofTexts }]);
    expect(await team.lead(ada)).toMatchObject({ callsDeclined: false });
    await service.receive(ChannelLeft, [{ workspaceId, data: { ...data, by: 'person' } }]);
    expect(await team.lead(ada)).toMatchObject({ callsDeclined: true });

    await record({ outcome: 'neutral' });
    expect((await team.lead(ada)).nextCallAt).toBeNull();
    await record({ outcome: 'no-answer' });
    expect((await team.lead(ada)).nextCallAt).toBeNull();
    const agreed = later(26 * HOUR_MS);
    await record({ outcome: 'call-back', callBackAt: agreed });
    expect((await team.lead(ada)).nextCallAt).toBe(agreed);

    await service.receive(ChannelJoined, [{ workspaceId, data: { ...data, source: 'preferences' } }]);
    expect(await team.lead(ada)).toMatchObject({ callsDeclined: false });
    await record({ outcome: 'no-answer' });
    expect((await team.lead(ada)).nextCallAt).toBe(later(4 * HOUR_MS));
  });

  it('calls back when asked to, and tries again who did not answer', async () => {
    const callBackAt = later(26 * HOUR_MS);
    await record({ outcome: 'call-back', callBackAt });
    expect((await team.lead(ada)).nextCallAt).toBe(callBackAt);
    expect((await team.as(sam, 'get', '/hand-offs/counts')).body).toMatchObject({ toCall: 0, later: 1 });

    await record({ outcome: 'no-answer' });
    expect((await team.lead(ada)).nextCallAt).toBe(later(4 * HOUR_MS));
    service.clock.advance(4 * HOUR_MS);
    expect((await team.as(sam, 'get', '/hand-offs/counts')).body).toMatchObject({ toCall: 1, later: 0 });
  });

  it('proposes another call in a week after an open end, which the caller may choose otherwise', async () => {
    await record({ outcome: 'neutral' });
    expect((await team.lead(ada)).nextCallAt).toBe(later(7 * 24 * HOUR_MS));
    await record({ outcome: 'neutral', nextCallAt: later(2 * 24 * HOUR_MS) });
    expect((await team.lead(ada)).nextCallAt).toBe(later(2 * 24 * HOUR_MS));
    await record({ outcome: 'positive', nextCallAt: later(HOUR_MS) });
    expect((await team.lead(ada)).nextCallAt).toBe(later(HOUR_MS));
    await record({ outcome: 'neutral', nextCallAt: null });
    expect((await team.lead(ada)).nextCallAt).toBeNull();
  });

  it.each([
    ['after a refusal', { outcome: 'negative', nextCallAt: '2127-01-01T00:00:00.000Z' }],
    ['in the past', { outcome: 'neutral', nextCallAt: '2020-01-01T00:00:00.000Z' }],
  ])('refuses a next call %s', async (_, call) => {
    expect((await record(call)).body).toMatchObject({
      status: 422,
      code: 'next-call-unclear',
      errors: [{ pointer: '/nextCallAt' }],
    });
    expect(await told()).toEqual([]);
  });

  it.each([
    ['a call back without a time', { outcome: 'call-back' }],
    ['a time without a call back', { outcome: 'positive', callBackAt: '2027-01-01T00:00:00.000Z' }],
    ['a time that is past', { outcome: 'call-back', callBackAt: '2020-01-01T00:00:00.000Z' }],
  ])('refuses %s', async (_, call) => {
    expect((await record(call)).body).toMatchObject({ status: 422, code: 'call-back-unclear' });
    expect(await told()).toEqual([]);
  });

  it('takes an id that another workspace has used as one that nobody has', async () => {
    const callId = randomUUID();
    const here = { contactId: ada, outcome: 'positive' };
    expect((await record(here, callId)).status).toBe(204);
    const other = new ASalesTeam(service);
    const bob = await other.contact();
    const pat = await other.joins('Pat');
    const there = (outcome: string) => other.as(pat, 'put', `/calls/${callId}`, { contactId: bob, outcome });
    expect((await there('neutral')).status).toBe(204);
    expect((await there('neutral')).status).toBe(204);
    expect((await there('negative')).body).toMatchObject({ code: 'call-recorded-otherwise' });

    expect(await told()).toMatchObject([{ callId, contactId: ada }]);
    const theirs = await other.ask('get', `/calls?contactId=${bob}`);
    expect(theirs.body.items).toMatchObject([{ id: callId, memberName: 'Pat', outcome: 'neutral' }]);
    const ours = await team.ask('get', `/calls?contactId=${ada}`);
    expect(ours.body.items).toMatchObject([{ id: callId, memberName: 'Sam', outcome: 'positive' }]);
  });

  it('records one outcome for several people, once however often it is sent', async () => {
    const ben = await team.contact('Ben');
    const [one, other, gone] = [ada, ben, randomUUID()].map((contactId) => ({
      callId: randomUUID(),
      contactId,
    }));
    const body = { calls: [one, other, gone], outcome: 'no-answer', note: 'Monday' };
    const send = (changed: object = {}) => team.as(sam, 'post', '/calls', { ...body, ...changed });

    expect((await send()).body).toEqual({ recorded: 2 });
    expect((await send()).body).toEqual({ recorded: 2 });
    expect((await send({ outcome: 'neutral' })).body).toMatchObject({
      status: 409,
      code: 'call-recorded-otherwise',
    });

    expect((await told()).map(({ contactId }) => contactId).toSorted()).toEqual([ada, ben].toSorted());
    expect(await team.lead(ada)).toMatchObject({
      nextCallAt: later(4 * HOUR_MS),
      lastCall: { outcome: 'no-answer', note: 'Monday' },
    });
    const points = await team.ask('get', `/calls?contactId=${ben}`);
    expect(points.body.items).toMatchObject([{ id: other!.callId, outcome: 'no-answer' }]);
  });

  it('proposes no next call of several to those who want none', async () => {
    const ben = await team.contact('Ben');
    await team.accept(sam, ben);
    const { workspaceId } = team;
    const data = { contactId: ben, channel: 'call', at: later(0), by: 'person' as const };
    await service.receive(ChannelLeft, [{ workspaceId, data }]);
    const calls = [ada, ben].map((contactId) => ({ callId: randomUUID(), contactId }));
    expect((await team.as(sam, 'post', '/calls', { calls, outcome: 'neutral' })).status).toBe(200);
    expect((await team.lead(ada)).nextCallAt).toBe(later(7 * 24 * HOUR_MS));
    expect((await team.lead(ben)).nextCallAt).toBeNull();
  });

  it.each([
    ['nobody', { calls: [] }, '/calls'],
    ['somebody twice', { calls: ['a', 'b'] }, '/calls'],
    ['more than can be called', { calls: Array.from({ length: 501 }, () => 'c') }, '/calls'],
    ['a call without an id', { calls: [{ contactId: randomUUID() }] }, '/calls/0/callId'],
    ['a list of nobody', { calls: [[]] }, '/calls/0'],
  ])('refuses calls to %s', async (_, { calls }, pointer) => {
    const same = randomUUID();
    const asked = calls.map((call) => {
      if (typeof call === 'object') return call;
      return { callId: randomUUID(), contactId: call === 'c' ? randomUUID() : same };
    });
    const { body } = await team.as(sam, 'post', '/calls', { calls: asked, outcome: 'no-answer' });
    expect(body).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it('knows nobody of another workspace', async () => {
    const several = { calls: [{ callId: randomUUID(), contactId: ada }], outcome: 'positive' };
    const byStranger = await team.ask('post', '/calls', several, { workspaceId: randomUUID() });
    expect(byStranger.body).toMatchObject({ status: 404, code: 'called-nobody-known' });
    const call = { contactId: ada, outcome: 'positive' };
    const stranger = { workspaceId: randomUUID() };
    expect((await team.ask('put', `/calls/${randomUUID()}`, call, stranger)).body).toMatchObject({
      code: 'called-nobody-known',
    });
    expect((await team.ask('get', `/calls?contactId=${ada}`, undefined, stranger)).body.items).toEqual([]);
    const presenter = await team.ask('put', `/calls/${randomUUID()}`, call, { role: 'presenter' });
    expect(presenter.status).toBe(403);
  });
});
