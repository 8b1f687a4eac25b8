import { MemberJoined, MemberLeft } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { AccountsModule } from '../accounts.module.js';
import { newcomer, OWNER, signedIn } from '../testing/browser.js';
import { MembersController } from './members.controller.js';

describe(MembersController, () => {
  let service: ServiceTestbed;
  let owner: TestAgent;
  const userIdOf = async (person: TestAgent): Promise<string> => (await person.get('/api/v1/me')).body.userId;

  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
    owner = await signedIn(service);
  });
  afterAll(() => service.stop());

  it('lists the people of the workspace to every member', async () => {
    service.clock.advance(1000);
    const sales = await newcomer(service, owner, { email: 'sales@example.org', role: 'sales' });

    const { body } = await sales.get('/api/v1/members').expect(200);

    expect(body.items).toEqual([
      expect.objectContaining({ email: OWNER.email, role: 'owner' }),
      {
        userId: await userIdOf(sales),
        name: 'sales',
        email: 'sales@example.org',
        role: 'sales',
        joinedAt: expect.any(String),
      },
    ]);
    expect(body.nextCursor).toBeNull();
  });

  it('tells the other services who belongs to it, and who does no longer', async () => {
    const guest = await newcomer(service, owner, { email: 'guest@example.org', role: 'sales' });
    const memberId = await userIdOf(guest);
    await owner.delete(`/api/v1/members/${memberId}`).expect(204);

    const joined = (await service.publishedEvents(MemberJoined)).map(({ data }) => data);
    expect(joined[0]).toMatchObject({ memberId: await userIdOf(owner), role: 'owner', email: OWNER.email });
    expect(joined.filter((one) => one.memberId === memberId)).toMatchObject([
      { name: 'guest', role: 'sales' },
    ]);
    const left = (await service.publishedEvents(MemberLeft)).map(({ data }) => data.memberId);
    expect(left).toEqual([memberId]);
  });

  it('lets only owners remove somebody', async () => {
    const presenter = await newcomer(service, owner, { email: 'presenter@example.org', role: 'presenter' });

    const { status, body } = await presenter.delete(`/api/v1/members/${await userIdOf(owner)}`);

    expect([status, body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('removes a person together with the keys they made', async () => {
    const second = await newcomer(service, owner, { email: 'second@example.org', role: 'owner' });
    const { body: made } = await second
      .post('/api/v1/api-keys')
      .send({ name: 'Theirs', role: 'sales' })
      .expect(201);
    await service.http().post('/api/v1/access-tokens').set('x-api-key', made.key).expect(201);

    await owner.delete(`/api/v1/members/${await userIdOf(second)}`).expect(204);

    await second.post('/api/v1/access-tokens').expect(403);
    await service.http().post('/api/v1/access-tokens').set('x-api-key', made.key).expect(401);
    expect(await service.inDatabase('select from apikey')).toEqual([]);
  });

  it('does not let a removed owner come back with the token that is still good', async () => {
    const former = await newcomer(service, owner, { email: 'former@example.org', role: 'owner' });
    await owner.delete(`/api/v1/members/${await userIdOf(former)}`).expect(204);
    await former.get('/api/v1/me').expect(200);

    const attempts = await Promise.all([
      former.post('/api/v1/invitations').send({ email: 'former@example.org', role: 'owner' }),
      former.post('/api/v1/api-keys').send({ name: 'Back door', role: 'owner' }),
      former.post('/api/v1/workspaces').send({ name: 'Mine' }),
      former.delete(`/api/v1/members/${await userIdOf(owner)}`),
    ]);

    expect(attempts.map(({ body }) => body.code)).toEqual(Array(4).fill('role-not-allowed'));
  });

  it('keeps the last owner', async () => {
    const { status, body } = await owner.delete(`/api/v1/members/${await userIdOf(owner)}`);

    expect([status, body.code]).toEqual([409, 'last-owner-stays']);
  });

  it('keeps one owner when two remove each other in the same moment', async () => {
    const other = await newcomer(service, owner, { email: 'other@example.org', role: 'owner' });
    const [ownerId, otherId] = [await userIdOf(owner), await userIdOf(other)];

    const answers = await Promise.all([
      owner.delete(`/api/v1/members/${otherId}`),
      other.delete(`/api/v1/members/${ownerId}`),
    ]);

    expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    expect(await service.inDatabase(`select from membership where role = 'owner'`)).toHaveLength(1);
  });

  it('knows nobody of another workspace', async () => {
    const stranger = await service.asMember({ role: 'owner' });
    const [person] = await service.inDatabase<{ user_id: string }>('select user_id from membership limit 1');

    const list = await service.http().get('/api/v1/members').set(stranger).expect(200);
    const removal = await service.http().delete(`/api/v1/members/${person!.user_id}`).set(stranger);

    expect(list.body.items).toEqual([]);
    expect(removal.status).toBe(403);
    expect(
      await service.inDatabase('select from membership where user_id = $1', [person!.user_id]),
    ).toHaveLength(1);
  });

  it("does not reach from one's own workspace into another", async () => {
    const [{ user_id: ownerId }] = (await service.inDatabase<{ user_id: string }>(
      `select user_id from membership where role = 'owner'`,
    )) as [{ user_id: string }];
    const [{ email }] = (await service.inDatabase<{ email: string }>(
      'select email from "user" where id = $1',
      [ownerId],
    )) as [{ email: string }];
    const password = email === OWNER.email ? OWNER.password : `password of ${email}`;
    const last = await signedIn(service, { email, password });
    const [sales] = await service.inDatabase<{ user_id: string }>(
      `select user_id from membership where role = 'sales'`,
    );
    const { body: second } = await last.post('/api/v1/workspaces').send({ name: 'Second' }).expect(201);
    await last.post(`/api/v1/workspaces/${second.id}/activate`).expect(200);

    const { status, body } = await last.delete(`/api/v1/members/${sales!.user_id}`);

    expect([status, body.code]).toEqual([404, 'member-not-found']);
  });
});
