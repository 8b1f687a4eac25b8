import { randomUUID } from 'node:crypto';
import { LeadAccepted, LeadHandedOver, LeadReturned, RegistrationConfirmed } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { ASalesTeam, type SalesPerson } from '../testing/a-sales-team.js';
import { ASession, confirmed } from '../testing/a-session.js';
import { until } from '../testing/until.js';
import { AcceptLead } from './accept-lead.use-case.js';
import { GiveToMember } from './give-to-member.js';
import { TakeLeads } from './take-leads.use-case.js';
import { HandOverHotList } from './hand-over-hot-list.use-case.js';

const HOUR_MS = 3_600_000;

let service: ServiceTestbed;
let team: ASalesTeam;
let sam: SalesPerson;
let tea: SalesPerson;
let ada: string;

beforeAll(async () => {
  service = await ServiceTestbed.start(OffersModule, 'offers');
});
afterAll(() => service.stop());
beforeEach(async () => {
  team = new ASalesTeam(service);
  sam = await team.joins('Sam');
  tea = await team.joins('Tea');
  ada = await team.contact();
});

const told = async () => {
  const of = async (fact: typeof LeadAccepted | typeof LeadHandedOver | typeof LeadReturned) =>
    (await service.publishedEvents(fact)).filter(({ workspaceId }) => workspaceId === team.workspaceId);
  return [...(await of(LeadHandedOver)), ...(await of(LeadReturned)), ...(await of(LeadAccepted))]
    .toSorted((one, other) => one.position - other.position)
    .map(({ type, data }) => `${type.split('.')[1]} ${data.memberId}`);
};
const give = (who: SalesPerson, to: SalesPerson, ...contactIds: string[]) =>
  team.as(who, 'post', '/hand-offs', { contactIds, toMemberId: to.memberId });

describe(AcceptLead, () => {
  it('takes somebody whom nobody was ever offered, and lets one of many who try succeed', async () => {
    const people = [sam, tea, await team.joins('Tom', null)];

    const answers = await Promise.all(people.map((who) => team.accept(who, ada)));

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'lead-with-somebody-else',
    });
    const owner = people[answers.findIndex(({ status }) => status === 200)]!;
    expect(await team.lead(ada)).toMatchObject({
      state: 'accepted',
      memberId: owner.memberId,
      nextCallAt: service.clock.now().toISOString(),
    });
    expect((await team.accept(owner, ada)).status).toBe(200);
    expect(await told()).toEqual([`lead-accepted ${owner.memberId}`]);
  });

  it('knows nobody of another workspace, and takes for no program', async () => {
    const other = new ASalesTeam(service);
    const pat = await other.joins('Pat');
    expect((await other.accept(pat, ada)).body).toMatchObject({ status: 404, code: 'lead-not-found' });
    expect((await team.accept({ memberId: randomUUID(), name: 'A program' }, ada)).body).toMatchObject({
      code: 'only-members-take-leads',
    });
    expect(await told()).toEqual([]);
  });

  it('plans no call to somebody who was taken out of sales', async () => {
    await team.put(`/leads/${ada}/disqualification`, { reason: 'A student' });
    await team.accept(sam, ada);
    expect(await team.lead(ada)).toMatchObject({ memberId: sam.memberId, nextCallAt: null });
  });
});

describe(TakeLeads, () => {
  const take = (who: SalesPerson, ...contactIds: string[]) =>
    team.as(who, 'post', '/hand-offs/acceptances', { contactIds });

  it('takes whoever may be taken, and leaves the others where they are', async () => {
    const [ben, cy, dan] = [await team.contact('Ben'), await team.contact('Cy'), await team.contact('Dan')];
    await team.accept(tea, ben);
    await give(tea, sam, cy);
    await team.accept(sam, dan);

    expect((await take(sam, ada, ben, cy, dan, randomUUID())).body).toEqual({ taken: 3, withOthers: 1 });
    expect((await take(sam, ada, ben, cy, dan)).body).toEqual({ taken: 3, withOthers: 1 });

    for (const contactId of [ada, cy])
      expect(await team.lead(contactId)).toMatchObject({ state: 'accepted', memberId: sam.memberId });
    expect(await team.lead(ben)).toMatchObject({ state: 'accepted', memberId: tea.memberId });
    const accepted = (await told()).filter((fact) => fact === `lead-accepted ${sam.memberId}`);
    expect(accepted).toHaveLength(3);
  });

  it('gives each of them to one of several who take the same people at once', async () => {
    const people = await team.contacts(6);
    const sellers = [sam, tea, await team.joins('Tom', null)];
    await Promise.all(
      sellers.map((who, nth) => take(who, ...(nth % 2 === 0 ? people : people.toReversed()))),
    );
    const owners = await Promise.all(people.map((id) => team.lead(id)));
    expect(owners.every(({ state }) => state === 'accepted')).toBe(true);
    expect((await told()).filter((fact) => fact.startsWith('lead-accepted'))).toHaveLength(6);
  });

  it('refuses when that leaves nobody, and knows nobody of another workspace', async () => {
    await team.accept(tea, ada);
    expect((await take(sam, ada)).body).toMatchObject({ status: 409, code: 'lead-with-somebody-else' });
    const other = new ASalesTeam(service);
    const pat = await other.joins('Pat');
    const stranger = await other.as(pat, 'post', '/hand-offs/acceptances', { contactIds: [ada] });
    expect(stranger.body).toMatchObject({ status: 404, code: 'lead-not-found' });
    expect((await take({ memberId: randomUUID(), name: 'A program' }, ada)).body).toMatchObject({
      code: 'only-members-take-leads',
    });
    expect((await take(sam)).body).toMatchObject({ status: 422, errors: [{ pointer: '/contactIds' }] });
  });
});

describe(GiveToMember, () => {
  it('offers somebody to the colleague who was named, who accepts or lets them go on by the rules', async () => {
    expect((await give(sam, tea, ada)).body).toEqual({ offered: 1 });
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberId: tea.memberId });
    // Once more is no news.
    expect((await give(sam, tea, ada)).body).toEqual({ offered: 0 });
    await team.accept(tea, ada);
    expect((await give(tea, sam, ada)).body).toEqual({ offered: 1 });
    expect(await told()).toEqual([
      `lead-handed-over ${tea.memberId}`,
      `lead-accepted ${tea.memberId}`,
      `lead-returned ${tea.memberId}`,
      `lead-handed-over ${sam.memberId}`,
    ]);
    service.clock.advance(48 * HOUR_MS);
    await until(
      async () => (await told()).includes(`lead-returned ${sam.memberId}`),
      (returned) => returned,
    );
  });

  it('leaves people with the colleague who has them, unless an owner gives them away', async () => {
    const ben = await team.contact('Ben');
    await team.accept(tea, ada);
    const tom = await team.joins('Tom');
    expect((await give(sam, tom, ada)).body).toMatchObject({ status: 409, code: 'lead-with-somebody-else' });
    expect((await give(sam, tom, ada, ben)).body).toEqual({ offered: 1 });
    expect(await team.lead(ada)).toMatchObject({ state: 'accepted', memberId: tea.memberId });
    const byOwner = { contactIds: [ada], toMemberId: tom.memberId };
    expect((await team.ask('post', '/hand-offs', byOwner)).body).toEqual({ offered: 1 });
    expect(await team.lead(ada)).toMatchObject({ state: 'offered', memberId: tom.memberId });
  });

  it('gives nobody away who was taken out of sales, and does not say that others have them', async () => {
    await team.accept(tea, ada);
    await team.put(`/leads/${ada}/disqualification`, { reason: 'A student' });
    expect((await give(tea, sam, ada)).body).toEqual({ offered: 0 });
    const byOwner = { contactIds: [ada], toMemberId: sam.memberId };
    expect((await team.ask('post', '/hand-offs', byOwner)).body).toEqual({ offered: 0 });
    expect((await give(await team.joins('Tom'), sam, ada)).body).toEqual({ offered: 0 });
    expect(await team.lead(ada)).toMatchObject({ state: 'accepted', memberId: tea.memberId });
  });

  it('gives to nobody who is not here, to oneself, or of another workspace', async () => {
    const other = new ASalesTeam(service);
    const pat = await other.joins('Pat');
    for (const to of [sam, pat, { memberId: randomUUID(), name: '' }])
      expect((await give(sam, to, ada)).body).toMatchObject({
        status: 422,
        code: 'nobody-to-give-to',
        errors: [{ pointer: '/toMemberId' }],
      });
    expect((await other.as(pat, 'post', '/hand-offs', { contactIds: [ada] })).body).toEqual({ offered: 0 });
  });
});

describe(HandOverHotList, () => {
  const aList = async () => {
    const session = new ASession();
    const people = ['Ann', 'Bo', 'Cy'].map((name) => session.person(name));
    const { workspaceId } = team;
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ workspaceId, data: confirmed(person) })),
    );
    return { session, people };
  };

  it('hands over everybody of a view by the rules, and says how many found somebody', async () => {
    const { session, people } = await aList();
    for (const { contactId } of people) await team.ready(contactId);
    await team.accept(sam, people[0]!.contactId);
    const answer = await team.as(sam, 'post', '/hot-list/hand-overs', {
      sessionId: session.sessionId,
      owner: 'nobody',
    });
    expect(answer.body).toEqual({ people: 2, offered: 2 });
    expect(await team.lead(people[0]!.contactId)).toMatchObject({
      state: 'accepted',
      memberId: sam.memberId,
    });
    const again = await team.ask('post', '/hot-list/hand-overs', { sessionId: session.sessionId, q: 'bo' });
    expect(again.body).toEqual({ people: 1, offered: 0 });
  });

  it('gives a view to a colleague', async () => {
    const { session, people } = await aList();
    const body = { sessionId: session.sessionId, q: 'ann', toMemberId: tea.memberId };
    expect((await team.as(sam, 'post', '/hot-list/hand-overs', body)).body).toEqual({
      people: 1,
      offered: 1,
    });
    expect(await team.lead(people[0]!.contactId)).toMatchObject({ state: 'offered', memberId: tea.memberId });
  });

  it('refuses what nobody could get through, strangers, and who does not sell', async () => {
    const { session } = await aList();
    await service.inDatabase(
      `insert into engagement (registration_id, workspace_id, session_id, webinar_id, contact_id, email, name, confirmed_position)
       select gen_random_uuid(), $1, $2, $3, gen_random_uuid(), '', '', 1 from generate_series(1, 1000)`,
      [team.workspaceId, session.sessionId, session.webinarId],
    );
    const body = { sessionId: session.sessionId };
    expect((await team.ask('post', '/hot-list/hand-overs', body)).body).toMatchObject({
      status: 409,
      code: 'too-many-to-hand-over',
    });
    const stranger = { workspaceId: randomUUID() };
    expect((await team.ask('post', '/hot-list/hand-overs', body, stranger)).status).toBe(404);
    expect((await team.ask('post', '/hot-list/hand-overs', body, { role: 'presenter' })).status).toBe(403);
  });
});
