import { RegistrationConfirmed } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { type Call, FakeProvider, ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASession, confirmed, type Person } from '../testing/a-session.js';
import { until } from '../testing/until.js';
import { CrmPushes } from './crm-pushes.js';
import { DeliverToConnections } from './deliver-to-connections.job.js';
import { HotAlerts } from './hot-alerts.js';

const MINUTE_MS = 60_000;

describe(DeliverToConnections, () => {
  let service: ServiceTestbed;
  let receiver: FakeProvider;
  let session: ASession;
  let people: Person[];

  beforeAll(async () => {
    receiver = await FakeProvider.start(() => ({ status: 204 }));
    service = await ServiceTestbed.start(OffersModule, 'offers', {
      environment: { WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' },
    });
    session = new ASession();
    people = Array.from({ length: 25 }, (_, index) => session.person(`Person ${index}`));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ data: confirmed(person) })),
    );
  });
  afterAll(async () => {
    await service?.stop();
    await receiver?.stop();
  });
  beforeEach(async () => {
    receiver.calls.length = 0;
    receiver.answer = () => ({ status: 204 });
    await service.inDatabase('delete from sales_connection');
  });

  const connect = async (connection: object) => {
    const body = { name: 'X', url: receiver.url, kind: 'webhook', ...connection };
    const made = await service
      .http()
      .post('/api/v1/sales-connections')
      .set(await service.asMember())
      .send(body);
    return made.body.id as string;
  };
  const push = async (connectionId: string, more: object = {}) =>
    service
      .http()
      .post('/api/v1/crm-pushes')
      .set(await service.asMember({ role: 'sales' }))
      .send({ connectionId, sessionId: session.sessionId, ...more });
  const deliveries = () =>
    service.inDatabase<{ state: string; attempts: number; problem: string | null; due_at: Date }>(
      'select * from sales_delivery order by contact_id',
    );
  const untilAll = (state: string, count: number) =>
    until(deliveries, (rows) => rows.filter((row) => row.state === state).length === count);
  const inTransaction = <T>(work: (tx: Parameters<HotAlerts['queue']>[0]) => Promise<T>) =>
    service.get(UnitOfWork).acrossWorkspaces(work);
  const hot = (...some: Person[]) =>
    some.map(({ contactId, registrationId, sessionId }) => ({
      contactId,
      registrationId,
      sessionId,
      score: 90,
      reasons: ['clicked the offer twice'],
    }));
  const ids = (calls: Call[]) => calls.map(({ headers }) => String(headers['webhook-id']));

  it('pushes a whole view by hand, each person once', async () => {
    const id = await connect({});
    const { body, status } = await push(id);
    expect([status, body]).toEqual([202, { queued: 25 }]);

    await untilAll('delivered', 25);
    expect(new Set(ids(receiver.calls)).size).toBe(25);
    expect(JSON.parse(receiver.calls[0]!.body)).toMatchObject({
      type: 'lead.pushed',
      data: {
        webinar: null,
        why: 'by-hand',
        link: expect.stringContaining(`/hot-list/${session.sessionId}`),
      },
    });
  });

  it('pushes of a view those who are chosen, and only those whom the filter finds', async () => {
    const id = await connect({});
    const registrationIds = people.slice(0, 2).map(({ registrationId }) => registrationId);

    expect((await push(id, { registrationIds })).body).toEqual({ queued: 2 });
    expect((await push(id, { registrationIds, q: 'person 1' })).body.queued).toBeLessThanOrEqual(1);
    expect((await push(id, { stage: 'sales-ready' })).body).toEqual({ queued: 0 });
    await until(deliveries, (rows) => rows.every(({ state }) => state === 'delivered'));
  });

  it('tries again later what could not be taken, under the same id', async () => {
    const id = await connect({});
    receiver.answer = () => ({ status: 503 });
    await push(id, { registrationIds: [people[0]!.registrationId] });
    const [failed] = await until(deliveries, ([row]) => row?.problem !== null && row?.state === 'waiting');
    expect(failed).toMatchObject({ attempts: 1, problem: 'webhook 503' });

    receiver.answer = () => ({ status: 204 });
    service.clock.advance(5_000);
    await untilAll('delivered', 1);
    expect(new Set(ids(receiver.calls)).size).toBe(1);
    expect(receiver.calls).toHaveLength(2);
  });

  it('waits as long as it is told to, with everybody', async () => {
    const id = await connect({});
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': '120' } });
    await push(id);
    await until(
      () => service.inDatabase<{ not_before: Date | null }>('select not_before from sales_connection'),
      ([row]) => row?.not_before !== null,
    );
    const asked = receiver.calls.length;
    expect(asked).toBeLessThanOrEqual(10);

    receiver.answer = () => ({ status: 204 });
    service.clock.advance(60_000);
    expect(receiver.calls).toHaveLength(asked);
    service.clock.advance(61_000);
    await untilAll('delivered', 25);
  });

  it('asks no more where it was shut out, until somebody has put it right', async () => {
    const id = await connect({});
    receiver.answer = () => ({ status: 410 });
    await push(id, { registrationIds: [people[0]!.registrationId] });
    const list = async () =>
      (
        await service
          .http()
          .get('/api/v1/sales-connections')
          .set(await service.asMember())
      ).body.items;
    const [shut] = await until(list, ([one]) => one.state === 'disabled');
    expect(shut).toMatchObject({ reason: 'webhook 410', waiting: 1 });
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 0 }]);

    receiver.answer = () => ({ status: 204 });
    await service
      .http()
      .post(`/api/v1/sales-connections/${id}/test`)
      .set(await service.asMember())
      .expect(200);
    await untilAll('delivered', 1);
  });

  it('gives up after the last try, and begins anew when somebody asks for it', async () => {
    const id = await connect({});
    receiver.answer = () => ({ status: 500 });
    await push(id, { registrationIds: [people[0]!.registrationId] });
    for (let attempt = 1; attempt < 10; attempt += 1) {
      const [row] = await until(deliveries, ([one]) => one?.attempts === attempt && one.state === 'waiting');
      service.clock.advance(row!.due_at.getTime() - service.clock.now().getTime());
    }
    await untilAll('failed', 1);

    receiver.answer = () => ({ status: 204 });
    const retried = await service
      .http()
      .post(`/api/v1/sales-connections/${id}/retry`)
      .set(await service.asMember());
    expect(retried.body).toEqual({ queued: 1 });
    await untilAll('delivered', 1);
    const log = await service
      .http()
      .get(`/api/v1/sales-connections/${id}/deliveries`)
      .set(await service.asMember({ role: 'sales' }));
    expect(log.body).toMatchObject({
      items: [{ state: 'delivered', why: 'by-hand', dueAt: null }],
      nextCursor: null,
    });
  });

  it('pushes by itself where that is wanted, and queues nobody twice', async () => {
    await connect({ automatic: ['sales-ready'], paused: false });
    await connect({ automatic: ['very-hot'] });
    const contactIds = [people[0]!.contactId, people[0]!.contactId];
    receiver.answer = () => ({ status: 503 });
    const queue = () =>
      inTransaction((tx) => service.get(CrmPushes).queue(tx, service.workspaceId, contactIds, 'sales-ready'));

    expect(await queue()).toBe(1);
    await until(deliveries, ([row]) => row?.attempts === 1 && row.state === 'waiting');
    expect(await queue()).toBe(0);
    expect(await deliveries()).toHaveLength(1);
  });

  it('tells of the very hot once per person and session, several in one message', async () => {
    await connect({ kind: 'slack' });
    const some = hot(people[0]!, people[1]!);
    const alert = () => inTransaction((tx) => service.get(HotAlerts).queue(tx, service.workspaceId, some));

    expect(await alert()).toBe(2);
    await untilAll('delivered', 2);
    expect(receiver.calls).toHaveLength(1);
    expect(receiver.calls[0]!.body).toContain('Person 0');
    expect(receiver.calls[0]!.body).toContain('clicked the offer twice');
    expect(await alert()).toBe(0);
    await inTransaction((tx) =>
      service.get(HotAlerts).queue(tx, '00000000-0000-4000-8000-000000000001', some),
    );
    expect(receiver.calls).toHaveLength(1);
  });

  it('is quiet in the hours that are set, and tells afterwards', async () => {
    const now = service.clock.now();
    await connect({
      kind: 'slack',
      quiet: { from: now.getUTCHours(), until: (now.getUTCHours() + 2) % 24, timeZone: 'UTC' },
    });
    await inTransaction((tx) => service.get(HotAlerts).queue(tx, service.workspaceId, hot(people[2]!)));
    service.clock.advance(30 * MINUTE_MS);
    expect(receiver.calls).toEqual([]);

    service.clock.advance(90 * MINUTE_MS);
    await untilAll('delivered', 1);
  });

  it('speaks the language of the connection', async () => {
    await connect({ kind: 'slack', language: 'ru' });
    await inTransaction((tx) => service.get(HotAlerts).queue(tx, service.workspaceId, hot(people[3]!)));
    await untilAll('delivered', 1);

    expect(receiver.calls[0]!.body).toContain('предложение открыто 2 раза');
    expect(receiver.calls[0]!.body).toContain('Горячий список');
    const answer = await service
      .http()
      .get('/api/v1/sales-connections')
      .set(await service.asMember());
    expect(answer.body.items).toMatchObject([{ language: 'ru' }]);
  });

  it('does not tell of who was taken out of sales while it waited', async () => {
    const now = service.clock.now();
    const quiet = { from: now.getUTCHours(), until: (now.getUTCHours() + 2) % 24, timeZone: 'UTC' };
    await connect({ kind: 'slack', quiet });
    const [out, other] = [people[4]!, people[5]!];
    await inTransaction((tx) => service.get(HotAlerts).queue(tx, service.workspaceId, hot(out, other)));
    await service.inDatabase(
      `insert into disqualification (contact_id, workspace_id, reason, member_id, member_name, at)
       values ($1, $2, 'a student', gen_random_uuid(), 'Sam', $3)`,
      [out.contactId, service.workspaceId, now],
    );
    service.clock.advance(121 * MINUTE_MS);
    await untilAll('delivered', 1);

    expect(await deliveries()).toHaveLength(1);
    expect(receiver.calls).toHaveLength(1);
    expect(receiver.calls[0]!.body).toContain('Person 5');
    expect(receiver.calls[0]!.body).not.toContain('Person 4');
  });

  it('repeats a push that somebody else began and never ended, and no alert', async () => {
    const pushed = await connect({});
    const alerted = await connect({ kind: 'slack' });
    const long = new Date(service.clock.now().getTime() + 20 * MINUTE_MS);
    await service.inDatabase('update sales_connection set lease_until = $1', [long]);
    await push(pushed, { registrationIds: [people[0]!.registrationId] });
    await inTransaction((tx) => service.get(HotAlerts).queue(tx, service.workspaceId, hot(people[0]!)));
    await service.inDatabase(`update sales_delivery set state = 'sending', attempts = 1`);
    expect(alerted).not.toBe(pushed);

    service.clock.advance(21 * MINUTE_MS);
    await untilAll('delivered', 1);
    await untilAll('uncertain', 1);
    expect(receiver.calls).toHaveLength(1);
  });

  it('takes leads for no chat, for no paused connection and for no strange session', async () => {
    const chat = await connect({ kind: 'slack' });
    const paused = await connect({ paused: true });

    expect((await push(chat)).body.code).toBe('connection-takes-no-leads');
    expect((await push(paused)).body.code).toBe('connection-takes-no-leads');
    expect((await push(chat, { sessionId: chat })).status).toBe(422);
    expect((await push(await connect({}), { sessionId: chat })).body.code).toBe('session-not-found');
  });
});
