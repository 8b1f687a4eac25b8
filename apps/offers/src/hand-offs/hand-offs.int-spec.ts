import { randomUUID } from 'node:crypto';
import {
  LeadAccepted,
  LeadHandedOver,
  LeadReturned,
  MemberLeft,
  MemberRoleChanged,
} from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASalesTeam, type SalesPerson, salesProfile } from '../testing/a-sales-team.js';
import { until } from '../testing/until.js';
import { HandOffs } from './hand-offs.js';

const HOUR_MS = 3_600_000;

describe(HandOffs, () => {
  let service: ServiceTestbed;
  let team: ASalesTeam;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    team = new ASalesTeam(service);
  });

  const told = async () => {
    const kinds = [LeadHandedOver, LeadAccepted, LeadReturned] as const;
    const facts = (
      await Promise.all(kinds.map((kind) => service.publishedEvents<(typeof kinds)[number]>(kind)))
    ).flat();
    return facts
      .filter(({ workspaceId }) => workspaceId === team.workspaceId)
      .toSorted((one, other) => one.position - other.position)
      .map(({ type, data }) =>
        [type.split('.')[1], data.memberId, 'because' in data ? data.because : ''].join(' ').trim(),
      );
  };
  const withSomebody = (contactId: string, memberName: string | null, state: string) =>
    until(
      () => team.lead(contactId),
      (lead) => lead.memberName === memberName && lead.state === state,
    );

  it('offers whoever becomes ready in the transaction of that change, to be accepted', async () => {
    const sam = await team.joins('Sam');
    const ada = await team.contact();
    await team.ready(ada);

    const offered = await service
      .get(UnitOfWork)
      .acrossWorkspaces((tx) => service.get(HandOffs).offer(tx, team.workspaceId, [ada], 'sales-ready'));

    expect(offered).toBe(1);
    expect(await team.lead(ada)).toMatchObject({
      state: 'offered',
      memberName: 'Sam',
      stage: 'sales-ready',
      stageReason: 'clicked twice',
      acceptBy: new Date(service.clock.now().getTime() + HOUR_MS).toISOString(),
    });
    expect((await team.accept(sam, ada)).body).toMatchObject({ state: 'accepted', memberId: sam.memberId });
    expect((await team.accept(sam, ada)).status).toBe(200);
    expect(await told()).toEqual([`lead-handed-over ${sam.memberId}`, `lead-accepted ${sam.memberId}`]);
  });

  it('goes to the next when nobody accepts in time, and waits when all were asked', async () => {
    const [sam, tea] = [await team.joins('Sam'), await team.joins('Tea')];
    const ada = await team.contact();
    await team.ready(ada);
    await team.offer(ada);
    const first = (await team.lead(ada)).memberName;
    const [one, other] = first === 'Sam' ? [sam, tea] : [tea, sam];

    service.clock.advance(HOUR_MS - 1);
    expect((await team.lead(ada)).memberName).toBe(one.name);
    service.clock.advance(1);
    await withSomebody(ada, other.name, 'offered');
    expect((await team.accept(one, ada)).body).toMatchObject({
      status: 409,
      code: 'lead-with-somebody-else',
    });

    service.clock.advance(HOUR_MS);
    await withSomebody(ada, null, 'waiting');
    expect(await told()).toEqual([
      `lead-handed-over ${one.memberId}`,
      `lead-returned ${one.memberId} not-accepted-in-time`,
      `lead-handed-over ${other.memberId}`,
      `lead-returned ${other.memberId} not-accepted-in-time`,
    ]);
  });

  it('counts the time to accept within working hours', async () => {
    await team.joins('Sam');
    const workingHours = { days: [2], from: '09:00', to: '10:00', timeZone: 'UTC' };
    const { body } = await team.ask('get', '/hand-off-settings');
    await team.put('/hand-off-settings', { ...body, acceptMinutes: 30, workingHours });
    const ada = await team.contact();
    await team.ready(ada);
    await team.offer(ada);

    expect(String((await team.lead(ada)).acceptBy)).toMatch(/T09:30:00.000Z$/);
  });

  it('lets one of many who take the same waiting person succeed', async () => {
    const people: SalesPerson[] = [];
    for (const name of ['A', 'B', 'C', 'D']) people.push(await team.joins(name, null));
    const ada = await team.contact();
    await team.offer(ada);
    expect(await team.lead(ada)).toMatchObject({ state: 'waiting', memberName: null });

    const answers = await Promise.all(people.map((who) => team.accept(who, ada)));

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    expect((await told()).filter((fact) => fact.startsWith('lead-accepted'))).toHaveLength(1);
    const stranger = { memberId: randomUUID(), name: 'A program' };
    const bob = await team.contact('Bob');
    await team.offer(bob);
    expect((await team.accept(stranger, bob)).body).toMatchObject({ code: 'only-members-take-leads' });
  });

  it('is accepted or returns, when both happen in the same moment', async () => {
    const sam = await team.joins('Sam');
    const people = await team.contacts(6);
    for (const one of people) await team.ready(one);
    expect((await team.offer(...people)).body).toEqual({ offered: 6 });

    const asked = people.map((one) => team.accept(sam, one));
    service.clock.advance(HOUR_MS);
    const answers = await Promise.all(asked);

    const expected = answers.map(({ status }) => (status === 200 ? 'accepted' : 'waiting'));
    await until(
      () => Promise.all(people.map(async (one) => (await team.lead(one)).state)),
      (states) => JSON.stringify(states) === JSON.stringify(expected),
    );
  });

  it('passes on to the next, and offers to whoever becomes free', async () => {
    const sam = await team.joins('Sam');
    const ada = await team.contact();
    await team.ready(ada);
    await team.offer(ada);
    expect((await team.as(sam, 'post', `/hand-offs/${ada}/pass-on`)).status).toBe(204);
    expect(await team.lead(ada)).toMatchObject({ state: 'waiting' });
    expect((await team.as(sam, 'post', `/hand-offs/${ada}/pass-on`)).status).toBe(409);

    const tea = await team.joins('Tea');
    // Sam is asked again in a new round, but Tea waited longer.
    expect((await team.lead(ada)).memberName).toBe(tea.name);
  });

  it('moves a person on when their stage asks for another function', async () => {
    const [seller, caller] = [await team.joins('Sam'), await team.joins('Tim', { role: 'telemarketer' })];
    const ada = await team.contact();
    await team.offer(ada);
    await team.accept(caller, ada);
    await team.ready(ada);
    await team.offer(ada);

    expect(await team.lead(ada)).toMatchObject({
      state: 'offered',
      memberId: seller.memberId,
      role: 'seller',
    });
    expect((await told()).slice(2)).toEqual([
      `lead-returned ${caller.memberId} next-function`,
      `lead-handed-over ${seller.memberId}`,
    ]);
    await team.accept(seller, ada);
    expect((await team.offer(ada)).body).toEqual({ offered: 0 });
  });

  it('gives all people of a leaving colleague to the others in one step, after showing how many go to whom', async () => {
    const sam = await team.joins('Sam');
    const people = await team.contacts(5);
    for (const one of people) await team.ready(one);
    await team.offer(...people);
    for (const one of people.slice(0, 4)) await team.accept(sam, one);
    const [tea, tom] = [
      await team.joins('Tea', salesProfile({ maxLoad: 1 })),
      await team.joins('Tom', { away: true }),
    ];

    const leftAt = service.clock.now().toISOString();
    await service.receive(MemberLeft, [
      { workspaceId: team.workspaceId, data: { memberId: sam.memberId, leftAt } },
    ]);
    expect(await team.lead(people[4]!)).toMatchObject({ state: 'offered', memberId: tea.memberId });
    const { items } = (await team.ask('get', '/sales-team')).body as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ name: 'Sam', here: false, leads: 4 }));

    const question = { fromMemberId: sam.memberId, toMemberIds: [tea.memberId, tom.memberId] };
    const query = `fromMemberId=${sam.memberId}&toMemberIds=${question.toMemberIds.join(',')}`;
    expect((await team.ask('get', `/lead-reassignments/preview?${query}`)).body.items).toEqual([
      { memberId: tea.memberId, name: 'Tea', people: 2 },
      { memberId: tom.memberId, name: 'Tom', people: 2 },
    ]);
    expect((await team.ask('post', '/lead-reassignments', question)).body).toEqual({ people: 4 });
    const owners = await Promise.all(
      people.slice(0, 4).map(async (one) => (await team.lead(one)).memberName),
    );
    expect(owners.map(String).toSorted((one, other) => one.localeCompare(other))).toEqual([
      'Tea',
      'Tea',
      'Tom',
      'Tom',
    ]);
    expect((await told()).filter((fact) => fact === `lead-returned ${sam.memberId} reassigned`)).toHaveLength(
      4,
    );
    expect((await team.ask('post', '/lead-reassignments', question)).body).toEqual({ people: 0 });
    const back = { fromMemberId: tea.memberId, toMemberIds: [sam.memberId] };
    expect((await team.ask('post', '/lead-reassignments', back)).body).toMatchObject({
      code: 'nobody-to-give-to',
    });
  });

  it('gives nobody to a presenter, takes back what was offered to who becomes one, and asks who may sell again', async () => {
    const sam = await team.joins('Sam');
    const [ada, bob] = await team.contacts(2);
    for (const one of [ada!, bob!]) await team.ready(one);
    await team.offer(ada!, bob!);
    await team.accept(sam, bob!);
    const becomes = async (role: string) => {
      const data = { memberId: sam.memberId, role, changedAt: service.clock.now().toISOString() };
      await service.receive(MemberRoleChanged, [{ workspaceId: team.workspaceId, data }]);
    };

    await becomes('presenter');

    expect(await team.lead(ada!)).toMatchObject({ state: 'waiting', memberName: null });
    expect(await team.lead(bob!)).toMatchObject({ state: 'accepted', memberName: 'Sam' });
    const tea = await team.joins('Tea');
    expect(await team.lead(ada!)).toMatchObject({ state: 'offered', memberName: 'Tea' });
    const back = { fromMemberId: tea.memberId, toMemberIds: [sam.memberId] };
    expect((await team.ask('post', '/lead-reassignments', back)).body).toMatchObject({
      code: 'nobody-to-give-to',
    });
    await team.as(tea, 'post', `/hand-offs/${ada!}/pass-on`);
    await team.put(`/sales-team/${tea.memberId}`, salesProfile({ away: true }));
    expect(await team.lead(ada!)).toMatchObject({ state: 'waiting' });

    await becomes('sales');

    expect(await team.lead(ada!)).toMatchObject({ state: 'offered', memberName: 'Sam' });
    expect(await told()).toContain(`lead-returned ${sam.memberId} role-changed`);
  });

  it('asks nobody again who has just passed somebody on, when a role changes, but whoever could not sell before', async () => {
    const people = [await team.joins('Sam'), await team.joins('Tea')];
    const ada = await team.contact();
    await team.ready(ada);
    await team.offer(ada);
    const passedOn: SalesPerson[] = [];
    while (passedOn.length < 2) {
      const { memberId } = await team.lead(ada);
      passedOn.push(people.find((one) => one.memberId === memberId)!);
      await team.as(passedOn.at(-1)!, 'post', `/hand-offs/${ada}/pass-on`);
    }
    const [{ memberId }] = passedOn.slice(1) as [SalesPerson];
    const become = async (...roles: string[]) => {
      const changedAt = service.clock.now().toISOString();
      const facts = roles.map((role) => ({
        workspaceId: team.workspaceId,
        data: { memberId, role, changedAt },
      }));
      await service.receive(MemberRoleChanged, facts);
    };

    await become('owner');
    expect(await team.lead(ada)).toMatchObject({ state: 'waiting' });
    await become('presenter');
    await become('sales');
    // The other one waited longer, and passed them on as well.
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberId });
    await become('presenter', 'owner');
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberId });
  });

  it('shows my people in the order of their heat, page by page', async () => {
    const sam = await team.joins('Sam');
    const people = await team.contacts(3);
    for (const [nth, one] of people.entries()) {
      await team.ready(one);
      await service.inDatabase('update lead set engagement = $2 where contact_id = $1', [one, nth + 0.5]);
    }
    await team.offer(...people);
    for (const one of people) await team.accept(sam, one);
    const page = async (cursor = '') =>
      (await team.as(sam, 'get', `/hand-offs?of=me&show=to-call&limit=2${cursor && `&cursor=${cursor}`}`))
        .body;

    const first = await page();
    const second = await page(first.nextCursor as string);

    const ids = [...first.items, ...second.items].map(({ contactId }: { contactId: string }) => contactId);
    expect(ids).toEqual(people.toReversed());
    expect((await team.as(sam, 'get', '/hand-offs/counts')).body).toMatchObject({
      toCall: 3,
      offered: 0,
      waiting: 0,
    });
  });

  it('shows strangers nothing and lets only owners change the rules', async () => {
    const sam = await team.joins('Sam');
    const ada = await team.contact();
    await team.offer(ada);
    const stranger = { workspaceId: randomUUID() };

    expect((await team.ask('get', '/hand-offs', undefined, stranger)).body.items).toEqual([]);
    expect((await team.ask('get', `/hand-offs/${ada}`, undefined, stranger)).status).toBe(404);
    expect((await team.ask('post', '/hand-offs', { contactIds: [ada] }, stranger)).body).toEqual({
      offered: 0,
    });
    expect((await team.ask('put', `/hand-offs/${ada}/acceptance`, {}, stranger)).status).toBe(404);
    expect((await team.as(sam, 'put', `/sales-team/${sam.memberId}`, salesProfile())).status).toBe(403);
    const { body } = await team.ask('get', '/hand-off-settings');
    expect((await team.as(sam, 'put', '/hand-off-settings', body)).status).toBe(403);
    const hours = { days: [1], from: '18:00', to: '09:00', timeZone: 'UTC' };
    expect(
      (await team.ask('put', '/hand-off-settings', { ...body, workingHours: hours })).body,
    ).toMatchObject({ code: 'working-hours-empty' });
  });
});
