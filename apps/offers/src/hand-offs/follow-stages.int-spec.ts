import { LeadHandedOver, LeadReturned } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import type { Stage } from '../scoring-rules/scoring.js';
import { aSale } from '../testing/a-sale.js';
import { ASalesTeam } from '../testing/a-sales-team.js';
import { minute } from '../testing/a-session.js';
import { leadsCounted } from '../testing/leads-counted.js';
import { FollowStages } from './follow-stages.js';

describe(FollowStages, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;
  beforeEach(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers', { now: new Date(minute(0)) });
    team = new ASalesTeam(service, service.workspaceId);
  });
  afterEach(() => service.stop());

  const becomes = async (contactId: string, stage: Stage) => {
    await team.ready(contactId, stage);
    await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) =>
        service.get(FollowStages).execute(tx, team.workspaceId, [contactId], [{ contactId, stage }]),
      );
  };
  const rules = async (...changed: object[]) => {
    const { body } = await team.ask('get', '/hand-off-settings');
    const usual = { rung: 'any', territory: false, choose: 'round-robin' };
    await team.put('/hand-off-settings', { ...body, rules: changed.map((one) => ({ ...usual, ...one })) });
  };
  const buys = async ({ offerId, ada: { registrationId } }: Awaited<ReturnType<typeof aSale>>) => {
    expect((await team.ask('post', '/orders', { offerId, registrationId })).status).toBe(201);
    await leadsCounted(service);
  };

  it('offers whoever comes into a stage that a rule names', async () => {
    await team.joins('Tim', { role: 'telemarketer' });
    await rules({ stage: 'sales-ready', role: 'seller' }, { stage: 'nurture', role: 'telemarketer' });
    const ada = await team.contact();
    await becomes(ada, 'disqualified');
    expect(await team.lead(ada)).toMatchObject({ code: 'lead-not-found' });

    await becomes(ada, 'nurture');
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberName: 'Tim' });
  });

  it('goes by a rule for any stage where its function exists, and takes nobody away by it', async () => {
    const ada = await team.contact();
    await becomes(ada, 'nurture');
    expect(await team.lead(ada)).toMatchObject({ code: 'lead-not-found' });

    const sam = await team.joins('Sam');
    await team.joins('Tim', { role: 'telemarketer' });
    await becomes(ada, 'nurture');
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberName: 'Tim' });

    const bo = await team.contact('Bo');
    await becomes(bo, 'sales-ready');
    await team.accept(sam, bo);
    await becomes(bo, 'nurture');
    expect(await team.lead(bo)).toMatchObject({ state: 'accepted', memberName: 'Sam' });
  });

  it('offers a buyer to whoever keeps buyers, away from the one who sold', async () => {
    const sale = await aSale(service);
    const { contactId } = sale.ada;
    const sam = await team.joins('Sam');
    const max = await team.joins('Max', { role: 'account-manager' });
    await team.offer(contactId);
    await team.accept(sam, contactId);

    await buys(sale);

    expect(await team.lead(contactId)).toMatchObject({
      state: 'offered',
      memberName: 'Max',
      stage: 'nurture',
    });
    const handed = (await service.publishedEvents(LeadHandedOver)).map(({ data }) => data.memberId);
    expect(handed.at(-1)).toBe(max.memberId);
    expect((await service.publishedEvents(LeadReturned)).map(({ data }) => data)).toMatchObject([
      { memberId: sam.memberId, because: 'next-function' },
    ]);
  });

  it('leaves buyers where they are when nobody keeps buyers, or no rule says so', async () => {
    const sale = await aSale(service);
    const { contactId } = sale.ada;
    await team.joins('Sam');
    await buys(sale);
    expect(await team.lead(contactId)).toMatchObject({ code: 'lead-not-found' });

    await team.joins('Max', { role: 'account-manager' });
    await rules({ stage: 'sales-ready', role: 'account-manager' });
    const other = await aSale(service);
    await buys(other);
    expect(await team.lead(other.ada.contactId)).toMatchObject({ code: 'lead-not-found' });
  });
});
