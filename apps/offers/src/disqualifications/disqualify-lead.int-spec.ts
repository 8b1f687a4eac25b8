import { randomUUID } from 'node:crypto';
import {
  LeadDisqualified,
  LeadHandedOver,
  LeadRequalified,
  LeadReturned,
  LeadStageChanged,
  PollAnswered,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { answered, minute, type Person } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { DisqualifyLead } from './disqualify-lead.use-case.js';

describe(DisqualifyLead, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  let sam: SalesPerson;
  let ada: Person;
  let sessionId: string;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    team = new ASalesTeam(service, service.workspaceId);
    sam = await team.joins('Sam');
    const sale = await aSale(service);
    ({ ada } = sale);
    ({ sessionId } = sale.session);
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
