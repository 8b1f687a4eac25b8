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

  it('takes a buyer who is only offered to somebody to whoever keeps buyers', async () => {
    const sale = await aSale(service);
    const { contactId } = sale.ada;
    const sam = await team.joins('Sam');
    await team.ready(contactId);
    await team.offer(contactId);
    expect(await team.lead(contactId)).toMatchObject({ state: 'offered', memberName: 'Sam' });
    const max = await team.joins('Max', { role: 'account-manager' });

    await buys(sale);

    expect(await team.lead(contactId)).toMatchObject({ state: 'offered', memberName: 'Max' });
    expect((await team.accept(sam, contactId)).body).toMatchObject({ code: 'lead-with-somebody-else' });
    expect((await team.accept(max, contactId)).status).toBe(200);
    expect((await service.publishedEvents(LeadReturned)).map(({ data }) => data)).toMatchObject([
      { memberId: sam.memberId, because: 'next-function' },
    ]);
  });

  it('takes who becomes ready while offered to a telemarketer to a seller, who is asked as in a new round', async () => {
    const tim = await team.joins('Tim', { role: 'telemarketer' });
    const sam = await team.joins('Sam');
    const ada = await team.contact();
    await team.offer(ada);
    await becomes(ada, 'sales-ready');
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberName: 'Sam', role: 'seller' });

    // Sam had passed on earlier, for another reason.
    await team.as(sam, 'post', `/hand-offs/${ada}/pass-on`);
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberName: 'Tim' });
    await becomes(ada, 'sales-ready');
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberName: 'Sam' });
    expect((await team.accept(tim, ada)).status).toBe(409);
  });

  it('leaves an offer where it is while the function that is asked for is the same, or busy', async () => {
    const sam = await team.joins('Sam');
    const ada = await team.contact();
    await becomes(ada, 'sales-ready');
    const { acceptBy, memberName } = await team.lead(ada);
    await team.joins('Tea');
    service.clock.advance(60_000);
    await becomes(ada, 'sales-ready');
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberName, acceptBy });
    expect(memberName).toBe(sam.name);

    await team.joins('Tim', { role: 'telemarketer' });
    await rules(
      { stage: 'nurture', role: 'telemarketer' },
      { stage: 'sales-ready', role: 'account-manager' },
    );
    await becomes(ada, 'sales-ready');
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberName: 'Sam', acceptBy });
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
