import { MemberRoleChanged } from '@funnelcast/contracts';
import { ServiceTestbed } from '@funnelcast/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { AccountsModule } from '../accounts.module.js';
import { aBrowser, newcomer, OWNER, signedIn } from '../testing/browser.js';
import { LetChoosePassword } from './let-choose-password.use-case.js';
import { MembersController } from './members.controller.js';

describe(`${MembersController.name}, for those who stay`, () => {
  let service: ServiceTestbed;
  let owner: TestAgent;
  const userIdOf = async (person: TestAgent): Promise<string> => (await person.get('/api/v1/me')).body.userId;

  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
    owner = await signedIn(service);
  });
  afterAll(() => service.stop());

  it('changes what somebody may do, and tells it', async () => {
    const person = await newcomer(service, owner, { email: 'riser@example.org', role: 'sales' });
    const memberId = await userIdOf(person);
    await person.post('/api/v1/invitations').send({ email: 'x@example.org', role: 'sales' }).expect(403);

    await owner.patch(`/api/v1/members/${memberId}`).send({ role: 'owner' }).expect(204);
    await person.post('/api/v1/access-tokens').expect(201);
    await person.post('/api/v1/invitations').send({ email: 'x@example.org', role: 'sales' }).expect(201);
    const { body: made } = await person
      .post('/api/v1/api-keys')
      .send({ name: 'K', role: 'owner' })
      .expect(201);

    await owner.patch(`/api/v1/members/${memberId}`).send({ role: 'sales' }).expect(204);
    await owner.patch(`/api/v1/members/${memberId}`).send({ role: 'sales' }).expect(204);
    // The token that says "owner" is still good; what gives access asks the tables.
    await person.post('/api/v1/invitations').send({ email: 'y@example.org', role: 'owner' }).expect(403);
    await service.http().post('/api/v1/access-tokens').set('x-api-key', made.key).expect(401);
    const told = await service.publishedEvents(MemberRoleChanged);
    expect(told.map(({ data }) => [data.memberId, data.role])).toEqual([
      [memberId, 'owner'],
      [memberId, 'sales'],
    ]);
  });

  it('keeps the last owner one, and knows three roles', async () => {
    const alone = await ServiceTestbed.start(AccountsModule, 'accounts');
    try {
      const only = await signedIn(alone);
      const path = `/api/v1/members/${(await only.get('/api/v1/me')).body.userId}`;
      const { status, body } = await only.patch(path).send({ role: 'sales' });
      expect([status, body.code]).toEqual([409, 'last-owner-stays']);
      expect((await only.patch(path).send({ role: 'king' })).body.errors).toMatchObject([
        { pointer: '/role' },
      ]);
      const nobody = '0c6f5f4a-7b1d-4d3c-9f55-2f5a3f0f8f01';
      await only.patch(`/api/v1/members/${nobody}`).send({ role: 'owner' }).expect(404);
      await only.post(`/api/v1/members/${nobody}/password-links`).expect(404);
    } finally {
      await alone.stop();
    }
  });

  describe('a forgotten password', () => {
    const linkFor = async (person: TestAgent): Promise<string> => {
      const { body } = await owner
        .post(`/api/v1/members/${await userIdOf(person)}/password-links`)
        .expect(201);
      expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now() + 23 * 3_600_000);
      expect(body.url.startsWith(`${service.publicUrl}/new-password/`)).toBe(true);
      return body.url.split('/new-password/')[1];
    };
    const choose = (token: string, newPassword: string) =>
      aBrowser(service).post('/api/auth/reset-password').send({ token, newPassword });

    it('is chosen anew once, by a link of an owner, which ends the open sessions', async () => {
      const email = 'forgetful@example.org';
      const person = await newcomer(service, owner, { email, role: 'sales' });
      const earlier = await linkFor(person);
      const token = await linkFor(person);

      expect((await choose(earlier, 'long enough now')).body.code).toBe('invalid-token');
      expect((await choose('\u0000', 'long enough now')).body.errors).toMatchObject([{ pointer: '/token' }]);
      expect((await choose(token, 'short')).body.errors).toMatchObject([{ pointer: '/newPassword' }]);
      await choose(token, 'long enough now').expect(200);
      expect((await choose(token, 'long enough again')).body.code).toBe('invalid-token');
      await person.post('/api/v1/access-tokens').expect(401);
      await signedIn(service, { email, password: 'long enough now' });
    });

    it('is no way into the workspaces of others', async () => {
      const person = await newcomer(service, owner, { email: 'both@example.org', role: 'owner' });
      await person.post('/api/v1/workspaces').send({ name: 'Their own', timeZone: 'UTC' }).expect(201);

      const refused = await owner.post(`/api/v1/members/${await userIdOf(person)}/password-links`);
      expect([refused.status, refused.body.code]).toEqual([409, 'member-of-other-workspaces']);
    });

    const place = (email: string, role: string) => newcomer(service, owner, { email, role: role as 'sales' });

    it('is not chosen by a link from before somebody joined another workspace', async () => {
      const person = await place('later-both@example.org', 'owner');
      const token = await linkFor(person);
      await person.post('/api/v1/workspaces').send({ name: 'Their own', timeZone: 'UTC' }).expect(201);

      const refused = await choose(token, 'long enough now');
      expect([refused.status, refused.body.code]).toEqual([400, 'invalid-token']);
    });

    it('is not chosen by a link of somebody who is no owner any more, or for who has left', async () => {
      const other = await place('second-owner@example.org', 'owner');
      await other.post('/api/v1/access-tokens').expect(201);
      const person = await place('stays@example.org', 'sales');
      const userId = await userIdOf(person);
      const path = `/api/v1/members/${userId}/password-links`;
      const tokenOf = async (maker: TestAgent) =>
        ((await maker.post(path).expect(201)).body.url as string).split('/new-password/')[1]!;
      const token = await tokenOf(other);
      await owner
        .patch(`/api/v1/members/${await userIdOf(other)}`)
        .send({ role: 'sales' })
        .expect(204);
      expect((await choose(token, 'long enough now')).body.code).toBe('invalid-token');

      const mine = await tokenOf(owner);
      await owner.delete(`/api/v1/members/${userId}`).expect(204);
      expect((await choose(mine, 'long enough now')).body.code).toBe('invalid-token');
    });

    it('is not chosen by a link for oneself', async () => {
      const refused = await owner.post(`/api/v1/members/${await userIdOf(owner)}/password-links`);
      expect([refused.status, refused.body.code]).toEqual([409, 'own-password-by-link']);
    });

    it('is chosen anew by an owner who is alone, with the help of whoever runs the installation', async () => {
      const { url } = await service.get(LetChoosePassword).execute(OWNER.email.toUpperCase());
      await choose(url.split('/new-password/')[1]!, 'the owner knows it again').expect(200);
      owner = await signedIn(service, { ...OWNER, password: 'the owner knows it again' });
      await expect(service.get(LetChoosePassword).execute('nobody@example.org')).rejects.toThrow(
        'no such member',
      );
    });

    it('is for owners in person', async () => {
      const sales = await newcomer(service, owner, { email: 'seller@example.org', role: 'sales' });
      const path = `/api/v1/members/${await userIdOf(owner)}/password-links`;
      await sales.post(path).expect(403);
    });
  });
});
