import { ServiceTestbed } from '@funnelcast/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { AccountsModule } from '../accounts.module.js';
import { newcomer, signedIn } from '../testing/browser.js';
import { ApiKeysController } from './api-keys.controller.js';

const KEYS = '/api/v1/api-keys';
const TOKENS = '/api/v1/access-tokens';

describe(ApiKeysController, () => {
  let service: ServiceTestbed;
  let owner: TestAgent;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
    owner = await signedIn(service);
  });
  afterAll(() => service.stop());

  const create = async (name: string, role: string) =>
    (await owner.post(KEYS).send({ name, role }).expect(201)).body as {
      id: string;
      key: string;
      hint: string;
    };
  const exchange = (key: string) => service.http().post(TOKENS).set('x-api-key', key);
  const bearer = async (key: string) => ({
    authorization: `Bearer ${(await exchange(key).expect(201)).body.token}`,
  });

  it('shows a key once and keeps no more than its hash', async () => {
    const created = await create('Zapier', 'sales');

    expect(created.key).toMatch(/^fc_.{20,}$/);
    expect(created.key.startsWith(created.hint)).toBe(true);
    const { items } = (await owner.get(KEYS).expect(200)).body;
    expect(JSON.stringify(items)).not.toContain(created.key);
    expect(items).toEqual([expect.objectContaining({ id: created.id, name: 'Zapier', role: 'sales' })]);
    const stored = await service.inDatabase('select to_json(apikey)::text as all from apikey');
    expect(JSON.stringify(stored)).not.toContain(created.key);
  });

  it('opens with the role of the key, as a member of its own', async () => {
    const { id, key } = await create('CRM', 'presenter');

    const { body, headers } = await exchange(key).expect(201);

    expect(body.member).toMatchObject({
      userId: id,
      name: 'CRM',
      role: 'presenter',
      workspaceName: 'Test workspace',
    });
    expect(headers['set-cookie']).toBeUndefined();
    const me = await service
      .http()
      .get('/api/v1/me')
      .set(await bearer(key))
      .expect(200);
    expect(me.body.workspaces).toHaveLength(1);
    const refused = await service
      .http()
      .get(KEYS)
      .set(await bearer(key));
    expect([refused.status, refused.body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('sees one workspace, although its maker belongs to several', async () => {
    const { key } = await create('One', 'owner');
    const { body: second } = await owner.post('/api/v1/workspaces').send({ name: 'Second' }).expect(201);
    const program = await bearer(key);

    expect((await service.http().get('/api/v1/workspaces').set(program)).body.items).toHaveLength(1);
    const hop = await service.http().post(`/api/v1/workspaces/${second.id}/activate`).set(program);
    expect([hop.status, hop.body.code]).toEqual([404, 'workspace-not-found']);
  });

  it('makes neither keys nor workspaces, even as an owner', async () => {
    const program = await bearer((await create('Robot', 'owner')).key);

    const key = await service.http().post(KEYS).set(program).send({ name: 'Child', role: 'owner' });
    const workspace = await service.http().post('/api/v1/workspaces').set(program).send({ name: 'Its own' });

    expect([key.body.code, workspace.body.code]).toEqual(['people-only', 'people-only']);
    await service.http().get('/api/v1/members').set(program).expect(200);
  });

  it('is not used up by being used', async () => {
    const { key } = await create('Busy', 'sales');

    for (let index = 0; index < 25; index += 1) await exchange(key).expect(201);
  });

  it('opens nothing once it is revoked', async () => {
    const { id, key } = await create('Short-lived', 'owner');
    const program = await bearer(key);
    await exchange(key).expect(201);

    await owner.delete(`${KEYS}/${id}`).expect(204);

    const { status, body } = await exchange(key);
    expect([status, body.code]).toEqual([401, 'api-key-refused']);
    const invitation = { email: 'friend@example.org', role: 'owner' };
    await service.http().post('/api/v1/invitations').set(program).send(invitation).expect(403);
    await owner.delete(`${KEYS}/${id}`).expect(404);
  });

  it.each(['', 'fc_', 'fc_made-up', 'x'.repeat(5000), "' or 1=1 --", 'funnelcast'])(
    'refuses the key %j',
    async (key) => {
      const { status } = await exchange(key);

      expect(status).toBe(401);
    },
  );

  it.each([
    ['no name', { role: 'sales' }],
    ['a blank name', { name: ' ', role: 'sales' }],
    ['a name that no database takes', { name: '\u0000', role: 'sales' }],
    ['too long a name', { name: 'x'.repeat(33), role: 'sales' }],
    ['an unknown role', { name: 'X', role: 'root' }],
  ])('refuses %s', async (_, body) => {
    const answer = await owner.post(KEYS).send(body);

    expect([answer.status, answer.body.code]).toEqual([422, 'invalid-input']);
  });

  it('is closed to presenters and sales', async () => {
    for (const role of ['presenter', 'sales']) {
      const member = await newcomer(service, owner, { email: `${role}@example.org`, role });

      await member.get(KEYS).expect(403);
      await member.post(KEYS).send({ name: 'X', role: 'owner' }).expect(403);
    }
  });

  it("neither shows nor revokes another workspace's keys", async () => {
    const { id, key } = await create('Walled', 'sales');
    const { body: other } = await owner.post('/api/v1/workspaces').send({ name: 'Other' }).expect(201);
    const elsewhere = await signedIn(service);
    await elsewhere.post(`/api/v1/workspaces/${other.id}/activate`).expect(200);

    expect((await elsewhere.get(KEYS)).body.items).toEqual([]);
    expect((await elsewhere.delete(`${KEYS}/${id}`)).body.code).toBe('api-key-not-found');
    await exchange(key).expect(201);
  });
});
