import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  AttendeeJoined,
  LeadBecameHot,
  LeadDisqualified,
  LeadHandedOver,
  LeadRequalified,
  LeadReturned,
  LeadStageChanged,
  PollAnswered,
  RegistrationConfirmed,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { answered, confirmed, joined, minute, type Person, settled } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { DisqualifyLead } from './disqualify-lead.use-case.js';

describe(DisqualifyLead, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  let sam: SalesPerson;
  let ada: Person;
  let bo: Person;
  let sessionId: string;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    team = new ASalesTeam(service, service.workspaceId);
    sam = await team.joins('Sam');
    const sale = await aSale(service);
    ({ ada } = sale);
    ({ sessionId } = sale.session);
    bo = sale.session.person('Bo');
    for (const question of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
      await service.receive(PollAnswered, [{ data: answered(ada, question, 'now') }]);
    await leadsCounted(service);
  });
  afterEach(() => service.stop());

  const path = (contactId = ada.contactId) => `/leads/${contactId}/disqualification`;
  const disqualify = (reason = 'a student') => team.as(sam, 'put', path(), { reason });
  const standing = async () =>
    (await team.ask('get', `/contact-activity?contactId=${ada.contactId}`)).body.lead;
  const stages = async () =>
    (await service.publishedEvents(LeadStageChanged)).map(({ data }) => [data.stage, data.reason]);

  it('comes before every rule, with its reason, and is told as any other change of stage', async () => {
    expect(await standing()).toMatchObject({ stage: 'sales-ready', disqualified: null });

    expect((await disqualify()).status).toBe(204);
    expect((await disqualify()).status).toBe(204);

    expect(await standing()).toMatchObject({
      stage: 'disqualified',
      stageReason: 'disqualified by hand: a student',
      disqualified: { reason: 'a student', memberName: 'Sam', at: minute(0) },
    });
    expect((await stages()).at(-1)).toEqual(['disqualified', 'disqualified by hand: a student']);
    expect(await service.publishedEvents(LeadDisqualified)).toMatchObject([
      { data: { contactId: ada.contactId, memberId: sam.memberId, reason: 'a student' } },
    ]);
    const { body } = await team.ask('get', `/hot-list?sessionId=${sessionId}&stage=disqualified`);
    expect(body.items).toMatchObject([
      { stage: 'disqualified', stageReason: 'disqualified by hand: a student' },
    ]);
  });

  it('takes them from the lists of sales, and gives them back when it is taken back', async () => {
    expect(await team.lead(ada.contactId)).toMatchObject({ state: 'offered', memberName: 'Sam' });
    await disqualify();
    expect(await team.lead(ada.contactId)).toMatchObject({ code: 'lead-not-found' });
    expect((await service.publishedEvents(LeadReturned)).at(-1)?.data).toMatchObject({
      memberId: sam.memberId,
      because: 'disqualified',
    });

    expect((await team.as(sam, 'delete', path())).status).toBe(204);
    expect((await team.as(sam, 'delete', path())).status).toBe(204);
    expect(await standing()).toMatchObject({ stage: 'sales-ready', disqualified: null });
    expect(await team.lead(ada.contactId)).toMatchObject({ state: 'offered', memberName: 'Sam' });
    expect(await service.publishedEvents(LeadRequalified)).toHaveLength(1);
    expect(await service.publishedEvents(LeadHandedOver)).toHaveLength(2);
  });

  it('leaves them with whoever accepted them, with nothing to call, until it is taken back', async () => {
    await team.accept(sam, ada.contactId);
    await disqualify();
    expect(await team.lead(ada.contactId)).toMatchObject({ state: 'accepted', nextCallAt: null });
    await team.as(sam, 'delete', path());
    expect(await team.lead(ada.contactId)).toMatchObject({ state: 'accepted', nextCallAt: minute(0) });
  });

  it('sends no alert and no push when they become very hot', async () => {
    const chat = { kind: 'slack', name: 'Sales', url: 'https://hooks.slack.example/x' };
    const crm = { kind: 'hubspot', name: 'CRM', accessToken: 'x'.repeat(20), automatic: ['very-hot'] };
    for (const connection of [chat, crm])
      expect((await team.ask('post', '/sales-connections', connection)).status).toBe(201);
    await service.receive(RegistrationConfirmed, [{ data: confirmed(bo) }]);
    const queued = async () => {
      const rows = await service.inDatabase<{ contact_id: string }>('select contact_id from sales_delivery');
      return [...new Set(rows.map(({ contact_id }) => contact_id))];
    };
    await disqualify();
    for (const person of [ada, bo]) {
      await service.receive(AttendeeJoined, [{ data: joined(person, minute(0)) }]);
      await service.receive(AttendanceSettled, [{ data: settled(person, 'stayed-to-offer', 60) }]);
    }
    for (const question of ['i', 'j', 'k', 'l', 'm', 'n'])
      await service.receive(PollAnswered, [{ data: answered(bo, question, 'now') }]);
    await leadsCounted(service);

    const hot = (await service.publishedEvents(LeadBecameHot)).map(({ data }) => data.contactId);
    expect(hot).toEqual([bo.contactId]);
    expect(await queued()).toEqual([bo.contactId]);
  });

  it('asks for a reason, and knows nobody of another workspace', async () => {
    for (const reason of ['', '   ', 'x'.repeat(201)])
      expect((await disqualify(reason)).body).toMatchObject({
        status: 422,
        errors: [{ pointer: '/reason' }],
      });
    const stranger = { workspaceId: randomUUID() };
    expect((await team.ask('put', path(), { reason: 'x' }, stranger)).body).toMatchObject({
      status: 404,
      code: 'disqualified-nobody-known',
    });
    await disqualify();
    expect((await team.ask('delete', path(), undefined, stranger)).status).toBe(404);
    expect(await standing()).toMatchObject({ stage: 'disqualified' });
    expect((await team.ask('put', path(), { reason: 'x' }, { role: 'presenter' })).status).toBe(403);
  });
});
