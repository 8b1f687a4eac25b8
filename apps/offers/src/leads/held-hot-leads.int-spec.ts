import { LeadBecameHot, PollAnswered, RegistrationConfirmed } from '@funnelcast/contracts';
import { FakeProvider, ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale, type Sale } from '../testing/a-sale.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { answered, confirmed, minute, type Person } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { until } from '../testing/until.js';
import { HeldHotLeads } from './held-hot-leads.js';

const HOUR_MS = 3_600_000;

describe(HeldHotLeads, () => {
  let service: ServiceTestbed;
  let chat: FakeProvider;
  let team: ASalesTeam;
  let sam: SalesPerson;
  let sale: Sale;
  beforeEach(async () => {
    chat = await FakeProvider.start(() => ({ status: 200, body: 'ok' }));
    service = await ServiceTestbed.start(OffersModule, 'offers', {
      now: new Date(minute(0)),
      environment: { WEBHOOK_ALLOWED_ADDRESSES: '127.0.0.1' },
    });
    team = new ASalesTeam(service, service.workspaceId);
    sam = await team.joins('Sam');
    sale = await aSale(service);
    await leadsCounted(service);
  });
  afterEach(async () => {
    await service?.stop();
    await chat?.stop();
  });

  const path = ({ contactId }: Person) => `/leads/${contactId}/disqualification`;
  const disqualify = async (person: Person) => {
    expect((await team.as(sam, 'put', path(person), { reason: 'a student' })).status).toBe(204);
  };
  const takeBack = async (person: Person) => {
    expect((await team.as(sam, 'delete', path(person))).status).toBe(204);
    await leadsCounted(service);
  };
  const answers = async (person: Person, from: number, count: number) => {
    for (let nth = from; nth < from + count; nth += 1)
      await service.receive(PollAnswered, [{ data: answered(person, `q${nth}`, 'now') }]);
    await leadsCounted(service);
  };
  const connect = async (more: object = {}) => {
    const body = { kind: 'slack', name: 'Sales', url: chat.url, automatic: [], ...more };
    const { status, body: made } = await team.ask('post', '/sales-connections', body);
    expect([status, made]).toMatchObject([201, {}]);
    return made.id as string;
  };
  const hot = async () => (await service.publishedEvents(LeadBecameHot)).map(({ data }) => data.contactId);
  const alerts = () =>
    service.inDatabase<{ contact_id: string; state: string }>(
      `select contact_id, state from sales_delivery where why = 'alert' order by queued_at`,
    );
  const delivered = () =>
    until(alerts, (rows) => rows.length > 0 && rows.every(({ state }) => state === 'delivered'));
  const mark = async (hotScore: number) => {
    const { body } = await team.ask('get', '/scoring-rules');
    const { updatedAt: _, updatedBy: __, counting: ___, ...rules } = body;
    await team.put('/scoring-rules', { ...rules, hotScore });
    await leadsCounted(service);
  };

  it('alerts once of who became very hot while disqualified, when that is taken back', async () => {
    const { ada } = sale;
    await connect();
    await disqualify(ada);
    await answers(ada, 0, 12);
    expect([await hot(), await alerts()]).toEqual([[], []]);

    service.clock.advance(48 * HOUR_MS);
    await takeBack(ada);
    expect(await hot()).toEqual([ada.contactId]);
    expect(await delivered()).toHaveLength(1);
    expect(chat.calls).toHaveLength(1);

    await disqualify(ada);
    await answers(ada, 12, 2);
    await takeBack(ada);
    expect(await hot()).toEqual([ada.contactId]);
    expect(chat.calls).toHaveLength(1);
  });

  it('tells nobody of who has cooled down by then, until they become very hot again', async () => {
    const { ada } = sale;
    await connect();
    await disqualify(ada);
    await answers(ada, 0, 12);
    await mark(200);
    await takeBack(ada);
    expect([await hot(), await alerts()]).toEqual([[], []]);

    await answers(ada, 12, 20);
    expect(await hot()).toEqual([ada.contactId]);
    expect(await delivered()).toHaveLength(1);
  });

  it('alerts of whose alert was dropped while it waited, and says the fact no second time', async () => {
    const { ada } = sale;
    await connect({ quiet: { from: 9, until: 17, timeZone: 'UTC' } });
    await answers(ada, 0, 12);
    expect(await alerts()).toMatchObject([{ state: 'waiting' }]);
    await disqualify(ada);
    service.clock.advance(7 * HOUR_MS);
    await until(alerts, (rows) => rows.length === 0);

    await takeBack(ada);
    expect(await delivered()).toHaveLength(1);
    expect(await hot()).toEqual([ada.contactId]);
  });

  it('pushes again of nobody to a CRM that had heard before the alert was dropped', async () => {
    const { ada } = sale;
    await connect({ quiet: { from: 9, until: 17, timeZone: 'UTC' } });
    await connect({ kind: 'webhook', automatic: ['very-hot'] });
    const pushes = () =>
      service.inDatabase<{ state: string }>(`select state from sales_delivery where why = 'very-hot'`);
    await answers(ada, 0, 12);
    await until(pushes, (rows) => rows.some(({ state }) => state === 'delivered'));
    await disqualify(ada);
    service.clock.advance(7 * HOUR_MS);
    await until(alerts, (rows) => rows.length === 0);
    await connect({ kind: 'webhook', name: 'Later', automatic: ['very-hot'] });

    await takeBack(ada);
    await delivered();
    await until(pushes, (rows) => rows.every(({ state }) => state === 'delivered'));
    const heard = await service.inDatabase<{ name: string }>(
      `select c.name from sales_delivery d join sales_connection c on c.id = d.connection_id
       where d.why = 'very-hot' order by c.name`,
    );
    expect(heard.map(({ name }) => name)).toEqual(['Later', 'Sales']);
  });

  it('says nothing new of whom everybody had heard before', async () => {
    const { ada } = sale;
    await connect();
    await answers(ada, 0, 12);
    await delivered();
    await disqualify(ada);
    await takeBack(ada);
    expect(await hot()).toEqual([ada.contactId]);
    expect(chat.calls).toHaveLength(1);
  });

  it('tells a chat that is set up or goes on later of those who become very hot afterwards', async () => {
    const { ada, session } = sale;
    const ben = session.person('Ben');
    await service.receive(RegistrationConfirmed, [{ data: confirmed(ben) }]);
    const id = await connect({ paused: true });
    await answers(ada, 0, 12);
    expect(await hot()).toEqual([ada.contactId]);
    await team.put(`/sales-connections/${id}`, { name: 'Sales', automatic: [], paused: false });
    await connect({ name: 'More sales' });
    expect(await alerts()).toEqual([]);

    await answers(ben, 0, 12);
    expect((await delivered()).map(({ contact_id }) => contact_id)).toEqual([ben.contactId, ben.contactId]);
  });
});
