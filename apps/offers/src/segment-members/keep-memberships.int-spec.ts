import { randomUUID } from 'node:crypto';
import {
  AttendanceSettled,
  ContactCaptured,
  ContactDescribed,
  ContactMarked,
  ContactTagged,
  type FactData,
  PollAnswered,
  RegistrationConfirmed,
  SegmentEnteredV2,
  SegmentLeftV2,
  Unsubscribed,
} from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import { OffersModule } from '../offers.module.js';
import { aSale } from '../testing/a-sale.js';
import { answered, ASession, confirmed, settled } from '../testing/a-session.js';
import { until } from '../testing/until.js';
import { KeepMembershipsCurrent } from './keep-memberships.job.js';

const DAY_MS = 24 * 60 * 60_000;
const all = (...rules: object[]) => ({ combinator: 'and', rules });
const clause = (field: string, operator: string, value: unknown) => ({ field, operator, value });

interface Listed {
  id: string;
  name: string;
  members: number;
  counting: boolean;
  askedBy: string[];
}

describe(KeepMembershipsCurrent, () => {
  let service: ServiceTestbed;
  let workspaceId: string;

  beforeAll(async () => {
    service = await ServiceTestbed.start(OffersModule, 'offers');
  });
  afterAll(() => service.stop());
  beforeEach(() => {
    workspaceId = randomUUID();
  });

  const member = (who: object = {}) => service.asMember({ workspaceId, ...who });
  const http = async (method: 'get' | 'post' | 'patch' | 'delete', path: string, body?: object) => {
    const answer = await service
      .http()
      [method](`/api/v1/segments${path}`)
      .set(await member())
      .send(body);
    return answer;
  };
  const create = async (name: string, rule: object): Promise<string> => {
    const answer = await http('post', '', { name, rule });
    expect(answer.status).toBe(201);
    await counted();
    return answer.body.id as string;
  };
  const list = async () => (await http('get', '')).body.items as Listed[];
  /** Until everybody was looked at. */
  const counted = () => until(list, (segments) => segments.every(({ counting }) => !counting));
  const membersOf = async (id: string) =>
    (await http('get', `/${id}/members`)).body.items as { contactId: string; reason: string }[];
  const untilMembers = (id: string, ...contactIds: string[]) =>
    until(
      async () => (await membersOf(id)).map(({ contactId }) => contactId).toSorted(),
      (ids) => JSON.stringify(ids) === JSON.stringify(contactIds.toSorted()),
      5_000,
    );
  const told = async () => {
    const entered = (await service.publishedEvents(SegmentEnteredV2)).map((fact) => ({
      fact,
      what: 'entered',
    }));
    const left = (await service.publishedEvents(SegmentLeftV2)).map((fact) => ({ fact, what: 'left' }));
    return [...entered, ...left]
      .filter(({ fact }) => fact.workspaceId === workspaceId)
      .toSorted((one, other) => one.fact.position - other.fact.position)
      .map(({ fact: { data }, what }) => ({ what, ...data }));
  };
  const captured = (contactId: string, email = 'ada@example.org', locale = 'ru-RU') => ({
    workspaceId,
    data: {
      contactId,
      email,
      name: 'Ada',
      timeZone: 'Europe/Berlin',
      locale,
      consent: { text: 'Yes', givenAt: '2026-03-01T00:00:00.000Z', source: 'form' },
    } satisfies FactData<typeof ContactCaptured>,
  });
  const at = () => service.clock.now().toISOString();
  const tagged = (contactId: string, added: string[], removed: string[] = []) =>
    service.receive(ContactTagged, [{ workspaceId, data: { contactId, added, removed, at: at() } }]);

  it('takes in those who fit when a segment is made, and follows what is noted about people', async () => {
    const [ada, ben] = [randomUUID(), randomUUID()];
    await service.receive(ContactCaptured, [captured(ada), captured(ben, 'ben@example.org', 'en')]);
    const id = await create('Russian speakers who matter', {
      combinator: 'or',
      rules: [clause('language', 'is', 'RU'), clause('tag', 'is', 'vip')],
    });
    await untilMembers(id, ada);
    await tagged(ben, ['VIP']);
    await untilMembers(id, ada, ben);
    await tagged(ben, [], ['vip']);
    await untilMembers(id, ada);
    expect((await list())[0]).toMatchObject({ members: 1 });
    expect(await told()).toEqual([
      expect.objectContaining({ what: 'entered', contactId: ada, segmentId: id, reason: 'language is "RU"' }),
      expect.objectContaining({ what: 'entered', contactId: ben, reason: 'tag is "vip"' }),
      expect.objectContaining({
        what: 'left',
        contactId: ben,
        segment: 'Russian speakers who matter',
        reason: 'not so: language is "RU"; not so: tag is "vip"',
      }),
    ]);
  });

  it('knows attributes, marks of sequences and who has left the letters', async () => {
    const ada = randomUUID();
    await service.receive(ContactCaptured, [captured(ada)]);
    const id = await create(
      'Big',
      all(
        clause('attribute', 'at-least', { name: 'employees', value: 50 }),
        clause('subscribed', 'is', 'yes'),
      ),
    );
    const describe = (employees: string) =>
      service.receive(ContactDescribed, [
        { workspaceId, data: { contactId: ada, attributes: { employees }, at: at() } },
      ]);
    await describe('12');
    await describe('120');
    await untilMembers(id, ada);
    await describe('');
    await untilMembers(id);
    await service.receive(ContactMarked, [
      {
        workspaceId,
        data: { contactId: ada, addedTags: [], removedTags: [], attributes: { employees: '50' }, at: at() },
      },
    ]);
    await untilMembers(id, ada);
    await service.receive(Unsubscribed, [
      { workspaceId, data: { contactId: ada, channel: 'email', at: at() } },
    ]);
    await untilMembers(id);
  });

  it('follows acts within a second, and looks only at those who acted', async () => {
    const session = new ASession();
    const people = ['Ada', 'Ben', 'Cy'].map((name) => session.person(name));
    await service.receive(
      RegistrationConfirmed,
      people.map((person) => ({ workspaceId, data: confirmed(person) })),
    );
    const id = await create('Answered', all(clause('answer', 'contains', 'quarter')));
    const began = performance.now();
    await service.receive(PollAnswered, [
      { workspaceId, data: answered(people[0]!, 'When?', 'This quarter') },
    ]);
    await untilMembers(id, people[0]!.contactId);
    expect(performance.now() - began).toBeLessThan(1_000);
    await service.receive(AttendanceSettled, [{ workspaceId, data: settled(people[1]!, 'no-show', 0) }]);
    const came = await create('Came or bought', {
      combinator: 'and',
      not: true,
      rules: [clause('attendance', 'is', 'no-show')],
    });
    await untilMembers(came, people[0]!.contactId, people[2]!.contactId);
    expect((await membersOf(came))[0]).toMatchObject({ reason: 'not so: last session is "no-show"' });
  });

  it('counts clicks and orders in the commit that books them', async () => {
    workspaceId = service.workspaceId;
    const { offerId, ada } = await aSale(service);
    const id = await create(
      'Bought once',
      all(clause('bought', 'at-least', { count: 1, webinarId: ada.webinarId })),
    );
    await service
      .http()
      .post('/api/v1/orders')
      .set(await member())
      .send({ offerId, registrationId: ada.registrationId })
      .expect(201);
    await untilMembers(id, ada.contactId);
  });

  it('lets people go when their window of days ends, by a timer', async () => {
    const session = new ASession();
    const ada = session.person('Ada');
    await service.receive(RegistrationConfirmed, [{ workspaceId, data: confirmed(ada) }]);
    const recent = await create('Recent', all(clause('registered', 'at-least', { count: 1, days: 7 })));
    const quiet = await create('Quiet', all(clause('registered', 'is', { count: 0, days: 7 })));
    await untilMembers(recent, ada.contactId);
    service.clock.advance(7 * DAY_MS - 1_000);
    await tagged(ada.contactId, ['still']);
    await until(
      () => service.inDatabase('select 1 from segment_check'),
      (rows) => rows.length === 0,
    );
    expect(await membersOf(quiet)).toEqual([]);
    service.clock.advance(1_000);
    await untilMembers(recent);
    await untilMembers(quiet, ada.contactId);
    const timers = await service.inDatabase('select 1 from segment_timer where workspace_id = $1', [
      workspaceId,
    ]);
    expect(timers).toEqual([]);
  });

  it('lets segments ask about segments, in their order, and never in a circle', async () => {
    const ada = randomUUID();
    await service.receive(ContactCaptured, [captured(ada)]);
    const vip = await create('B asked', all(clause('tag', 'is', 'vip')));
    const asking = await create('A asks', all(clause('segment', 'is', vip)));
    await tagged(ada, ['vip']);
    await untilMembers(asking, ada);
    const changed = await http('patch', `/${vip}`, { rule: all(clause('tag', 'is', 'gold')) });
    expect(changed.status).toBe(200);
    await untilMembers(asking);
    await until(
      async () => (await told()).filter(({ segmentId }) => segmentId === vip).at(-1)?.reason,
      (reason) => reason === 'the rule of the segment changed',
    );
    const circle = await http('patch', `/${vip}`, { rule: all(clause('segment', 'is-not', asking)) });
    expect(circle).toMatchObject({ status: 422, body: { code: 'segments-in-circle' } });
    const inUse = await http('delete', `/${vip}`);
    expect(inUse).toMatchObject({ status: 409, body: { code: 'segment-in-use' } });
    const unknown = await http('post', '', { name: 'X', rule: all(clause('segment', 'is', randomUUID())) });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'asked-segment-not-found' } });
  });

  it('keeps the members of a deleted segment for a minute, and tells them goodbye afterwards', async () => {
    const ada = randomUUID();
    await service.receive(ContactCaptured, [captured(ada)]);
    const id = await create('Everybody', all());
    await untilMembers(id, ada);
    expect((await http('delete', `/${id}`)).status).toBe(204);
    expect((await http('get', `/${id}`)).status).toBe(404);
    expect((await http('post', `/${id}/restore`)).status).toBe(200);
    await counted();
    await untilMembers(id, ada);
    expect(await told()).toHaveLength(1);
    await http('delete', `/${id}`);
    service.clock.advance(60_000);
    await until(told, (facts) => facts.length === 2, 5_000);
    expect((await told())[1]).toMatchObject({ what: 'left', reason: 'the segment was deleted' });
    expect((await http('post', `/${id}/restore`)).status).toBe(404);
  });

  it('tells of a crowd that enters together a page at a time, each of them once', async () => {
    const people = Array.from({ length: 2_500 }, () => randomUUID());
    await service.receive(
      ContactCaptured,
      people.map((id, number) => captured(id, `person-${number}@example.org`)),
    );
    const id = await create('Everybody', all());
    await until(told, (facts) => facts.length >= people.length, 10_000);
    expect((await told()).map(({ contactId }) => contactId).toSorted()).toEqual(people.toSorted());
    expect((await list())[0]).toMatchObject({ members: people.length });
    // Some of the next crowd have been told of when the rule changes, and some have not.
    const hasty = await http('post', '', { name: 'Hasty', rule: all() });
    await http('patch', `/${hasty.body.id}`, { rule: all(clause('language', 'is', 'de')) });
    await untilMembers(hasty.body.id as string);
    await until(
      () => service.inDatabase('select 1 from segment_change'),
      (rows) => rows.length === 0,
      10_000,
    );
    const members = new Set<string>();
    for (const { what, contactId, segmentId } of await told()) {
      const key = `${segmentId} ${contactId}`;
      if (what === 'entered') expect(members.has(key)).toBe(false);
      if (what === 'entered') members.add(key);
      else members.delete(key);
    }
    expect(members).toEqual(new Set(people.map((person) => `${id} ${person}`)));
  });

  it('shows how many a rule would find, with reasons, and stores nothing', async () => {
    const [ada, ben] = [randomUUID(), randomUUID()];
    await service.receive(ContactCaptured, [captured(ada), captured(ben, 'ben@corp.test', 'en')]);
    const rule = {
      combinator: 'or',
      rules: [clause('language', 'is', 'ru'), clause('email-domain', 'is', 'example.org')],
    };
    const { body } = await http('post', '/preview', { rule });
    expect(body).toEqual({
      count: 1,
      exact: true,
      sample: [expect.objectContaining({ contactId: ada, email: 'ada@example.org', conditions: [0, 1] })],
    });
    expect(await list()).toEqual([]);
    const refused = await http('post', '/preview', {
      rule: all(clause(`1=1; drop table contact`, 'is', 'x')),
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'rule-not-understood', errors: [{ pointer: '/rule/rules/0', rule: 'field' }] },
    });
  });

  it('takes what looks like SQL for text', async () => {
    const ada = randomUUID();
    const nasty = `x' or 1=1; drop table segment_member; --`;
    await service.receive(ContactCaptured, [captured(ada)]);
    await tagged(ada, [nasty]);
    const id = await create(nasty, all(clause('tag', 'is', nasty), clause('answer', 'is-not', '$1 %s')));
    await untilMembers(id, ada);
    const { body } = await http('post', '/preview', { rule: all(clause('tag', 'contains', '%')) });
    expect(body).toMatchObject({ code: 'rule-not-understood' });
  });

  it('shows nothing of another workspace, to neither rules nor members', async () => {
    const ada = randomUUID();
    await service.receive(ContactCaptured, [captured(ada)]);
    const id = await create('Ours', all());
    await untilMembers(id, ada);
    workspaceId = randomUUID();
    expect(await list()).toEqual([]);
    for (const [method, path] of [
      ['get', `/${id}`],
      ['get', `/${id}/members`],
      ['get', `/${id}/members.csv`],
      ['patch', `/${id}`],
      ['delete', `/${id}`],
      ['post', `/${id}/restore`],
    ] as const)
      expect((await http(method, path, method === 'patch' ? { name: 'Theirs' } : undefined)).status).toBe(
        404,
      );
    expect((await http('post', '/preview', { rule: all() })).body).toEqual({
      count: 0,
      exact: true,
      sample: [],
    });
    const asks = await http('post', '', { name: 'Asks', rule: all(clause('segment', 'is', id)) });
    expect(asks.status).toBe(422);
  });

  it('names a segment once, and not like a ready-made group', async () => {
    await create('Hot', all());
    expect((await http('post', '', { name: 'hot', rule: all() })).body).toMatchObject({
      code: 'segment-name-taken',
    });
    expect((await http('post', '', { name: 'Attended', rule: all() })).status).toBe(409);
  });

  it('gives the members as a file', async () => {
    await service.receive(ContactCaptured, [captured(randomUUID(), '+ada@example.org')]);
    const id = await create('File', all());
    await until(
      () => membersOf(id),
      ({ length }) => length === 1,
    );
    const { text, headers } = await http('get', `/${id}/members.csv`);
    expect(headers['content-type']).toMatch('text/csv');
    expect(text).toMatch(/name,email,enteredAt,reason\n"?Ada/);
    expect(text).toContain(`'+ada@example.org`);
  });

  it('writes no check where there is no segment', async () => {
    await service.receive(ContactCaptured, [captured(randomUUID())]);
    const rows = await service.inDatabase('select 1 from segment_check where workspace_id = $1', [
      workspaceId,
    ]);
    expect(rows).toEqual([]);
  });
});
