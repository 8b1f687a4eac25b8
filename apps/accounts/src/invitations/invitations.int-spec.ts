import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { AccountsModule } from '../accounts.module.js';
import { aBrowser, newcomer, OWNER, signedIn } from '../testing/browser.js';
import { InvitationLinksController } from './invitation-links.controller.js';
import { InvitationsController } from './invitations.controller.js';

const INVITATIONS = '/api/v1/invitations';
const ada = { name: 'Ada Lovelace', password: 'analytical engine' };

let service: ServiceTestbed;
let owner: TestAgent;
beforeAll(async () => {
  service = await ServiceTestbed.start(AccountsModule, 'accounts');
  owner = await signedIn(service);
});
afterAll(() => service.stop());

const invite = async (email: string, role = 'sales') =>
  (await owner.post(INVITATIONS).send({ email, role }).expect(201)).body as { id: string; url: string };
const accept = (id: string, body: object = ada) =>
  service.http().post(`${INVITATIONS}/${id}/accept`).send(body);

/** Until a transaction of ours stands in the way of another. */
const someoneWaits = async (): Promise<void> => {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event = 'transactionid'`;
  while ((await service.inDatabase(waiting)).length === 0) await setImmediate();
};

describe(InvitationsController, () => {
  it('gives the owner a link to hand over', async () => {
    const { body } = await owner
      .post(INVITATIONS)
      .send({ email: ' Ada@Example.org', role: 'presenter' })
      .expect(201);

    expect(body).toEqual({
      id: expect.any(String),
      url: `${service.publicUrl}/invitations/${body.id}`,
      email: 'ada@example.org',
      role: 'presenter',
      status: 'open',
      createdAt: service.clock.now().toISOString(),
      expiresAt: new Date(service.clock.now().getTime() + 7 * 86_400_000).toISOString(),
    });
    expect((await owner.get(INVITATIONS)).body.items).toContainEqual(body);
  });

  it.each([
    ['no address', { role: 'sales' }],
    ['two addresses', { email: 'a@example.org, b@example.org', role: 'sales' }],
    ['a header in an address', { email: 'a@example.org\r\nBcc: b@example.org', role: 'sales' }],
    ['a line break in quotes', { email: '"a\r\nBcc: b"@example.org', role: 'sales' }],
    ['a role nobody has', { email: 'a@example.org', role: 'admin' }],
    ['several roles', { email: 'a@example.org', role: ['sales', 'owner'] }],
    ["another workspace's id", { email: 'a@example.org', role: 'sales', workspaceId: randomUUID() }],
  ])('refuses %s', async (_, body) => {
    const answer = await owner.post(INVITATIONS).send(body);

    expect([answer.status, answer.body.code]).toEqual([422, 'invalid-input']);
  });

  it('is closed to presenters and sales', async () => {
    const { id } = await invite('nobody@example.org');
    for (const role of ['presenter', 'sales']) {
      const member = await newcomer(service, owner, { email: `${role}@example.org`, role });

      expect((await member.get(INVITATIONS)).body.code).toBe('role-not-allowed');
      expect((await member.post(INVITATIONS).send({ email: 'x@example.org', role: 'owner' })).status).toBe(
        403,
      );
      expect((await member.delete(`${INVITATIONS}/${id}`)).status).toBe(403);
    }
  });

  it('replaces the link when the same address is invited again', async () => {
    const first = await invite('again@example.org');
    const second = await invite('again@example.org', 'owner');

    await service.http().get(`${INVITATIONS}/${first.id}`).expect(404);
    expect((await service.http().get(`${INVITATIONS}/${second.id}`)).body.role).toBe('owner');
  });

  it('leaves one link when the same address is invited many times at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => invite('crowd@example.org')));

    expect(await service.inDatabase(`select from invitation where email = 'crowd@example.org'`)).toHaveLength(
      1,
    );
  });

  it('does not invite a member', async () => {
    const { status, body } = await owner.post(INVITATIONS).send({ email: OWNER.email, role: 'sales' });

    expect([status, body.code]).toEqual([409, 'already-member']);
  });

  it('makes a withdrawn link good again, unless the person was invited anew', async () => {
    const { id } = await invite('second.thoughts@example.org');
    await owner.delete(`${INVITATIONS}/${id}`).expect(204);
    const { body } = await owner.post(`${INVITATIONS}/${id}/restore`).expect(200);
    expect(body).toMatchObject({ id, status: 'open' });
    await owner.post(`${INVITATIONS}/${id}/restore`).expect(200);
    await service.http().get(`${INVITATIONS}/${id}`).expect(200);

    await owner.delete(`${INVITATIONS}/${id}`).expect(204);
    await invite('second.thoughts@example.org');
    const refused = await owner.post(`${INVITATIONS}/${id}/restore`).expect(409);
    expect(refused.body.code).toBe('invited-again');
    await service.http().get(`${INVITATIONS}/${id}`).expect(404);
    await owner.post(`${INVITATIONS}/${randomUUID()}/restore`).expect(404);
  });

  it('gives way when the same person is invited again in the very moment', async () => {
    const { id } = await invite('moment@example.org');
    await owner.delete(`${INVITATIONS}/${id}`).expect(204);
    const unitOfWork = service.get(UnitOfWork);
    let restoring: Promise<[number, string]> | undefined;
    await unitOfWork.acrossWorkspaces(async (tx) => {
      // Another owner's invitation, written and not yet committed: nobody else can see it.
      await tx.query(
        `insert into invitation (id, workspace_id, email, role, invited_by, created_at, expires_at)
         select gen_random_uuid(), workspace_id, email, role, invited_by, created_at, expires_at
         from invitation where id = $1`,
        [id],
      );
      restoring = owner
        .post(`${INVITATIONS}/${id}/restore`)
        .then(({ status, body }) => [status, (body as { code: string }).code]);
      await someoneWaits();
    });

    expect(await restoring).toEqual([409, 'invited-again']);
  });

  it('withdraws a link', async () => {
    const { id } = await invite('withdrawn@example.org');

    await owner.delete(`${INVITATIONS}/${id}`).expect(204);

    expect((await service.http().get(`${INVITATIONS}/${id}`)).body.code).toBe('invitation-not-found');
    expect((await accept(id)).status).toBe(404);
    const { items } = (await owner.get(INVITATIONS).query({ limit: 200 })).body;
    expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  it("neither shows nor withdraws another workspace's invitations", async () => {
    const { id } = await invite('walled@example.org');
    const { body: second } = await owner.post('/api/v1/workspaces').send({ name: 'Second' }).expect(201);
    const elsewhere = await signedIn(service);
    await elsewhere.post(`/api/v1/workspaces/${second.id}/activate`).expect(200);

    expect((await elsewhere.get(INVITATIONS)).body.items).toEqual([]);
    expect((await elsewhere.delete(`${INVITATIONS}/${id}`)).body.code).toBe('invitation-not-found');
    await service.http().get(`${INVITATIONS}/${id}`).expect(200);
  });
});

describe(InvitationLinksController, () => {
  it('shows what the link is for', async () => {
    const { id } = await invite('shown@example.org', 'presenter');

    const { body } = await service.http().get(`${INVITATIONS}/${id}`).expect(200);

    expect(body).toEqual({
      workspaceName: 'Test workspace',
      email: 'shown@example.org',
      role: 'presenter',
      status: 'open',
      expiresAt: expect.any(String),
      hasAccount: false,
    });
  });

  it('makes an account that can sign in and do what its role may', async () => {
    const { id } = await invite('journey@example.org', 'presenter');

    const { body } = await accept(id).expect(200);

    expect(body).toMatchObject({
      workspaceName: 'Test workspace',
      email: 'journey@example.org',
      role: 'presenter',
    });
    const browser = await signedIn(service, { email: 'journey@example.org', password: ada.password });
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ name: ada.name, role: 'presenter' });
    expect((await service.http().get(`${INVITATIONS}/${id}`)).body.status).toBe('accepted');
  });

  it('takes a person in once, however often and however fast the link is used', async () => {
    const { id } = await invite('once@example.org');

    const answers = await Promise.all(Array.from({ length: 5 }, () => accept(id)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    expect(await service.inDatabase(`select from "user" where email = 'once@example.org'`)).toHaveLength(1);
    expect((await accept(id)).body.code).toBe('invitation-used');
  });

  it.each([
    ['nothing', {}, ['/name', '/password']],
    ['null for both', { name: null, password: null }, ['/name', '/password']],
    ['a short password', { name: 'Ada', password: 'too short' }, ['/password']],
    ['a blank name', { name: ' ', password: ada.password }, ['/name']],
    ['a name that no database takes', { name: 'Ada\u0000', password: ada.password }, ['/name']],
    ['a role of their own choice', { ...ada, role: 'owner' }, ['/role']],
  ])('refuses %s from a newcomer', async (_, body, pointers) => {
    const { id } = await invite('picky@example.org');

    const answer = await accept(id, body);

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  });

  it('does not let the link set a password for an account that exists', async () => {
    await accept((await invite('twice@example.org')).id).expect(200);
    const { body: second } = await owner.post('/api/v1/workspaces').send({ name: 'Another' }).expect(201);
    await owner.post(`/api/v1/workspaces/${second.id}/activate`).expect(200);
    const { id } = await invite('twice@example.org', 'presenter');

    expect((await service.http().get(`${INVITATIONS}/${id}`)).body.hasAccount).toBe(true);
    expect((await accept(id, { ...ada, password: 'a password of mine' })).body.code).toBe(
      'sign-in-to-accept',
    );

    const browser = await signedIn(service, { email: 'twice@example.org', password: ada.password });
    await browser.post(`${INVITATIONS}/${id}/accept`).send({}).expect(200);
    const { workspaces } = (await browser.get('/api/v1/me')).body;
    expect(workspaces.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([
      ['Test workspace', 'sales'],
      ['Another', 'presenter'],
    ]);
  });

  it('is for the invited person only', async () => {
    const { id } = await invite('invited@example.org', 'owner');

    const { status, body } = await owner.post(`${INVITATIONS}/${id}/accept`).send({});

    expect([status, body.code]).toEqual([403, 'invited-somebody-else']);
  });

  it('does not accept for somebody whose browser a foreign page uses', async () => {
    const { id } = await invite('framed@example.org');

    const answer = await owner
      .post(`${INVITATIONS}/${id}/accept`)
      .set('origin', 'https://evil.example')
      .send({});

    expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin']);
  });

  it('ends after seven days', async () => {
    const { id } = await invite('late@example.org');
    service.clock.advance(7 * 86_400_000);

    expect((await service.http().get(`${INVITATIONS}/${id}`)).body.status).toBe('expired');
    const { status, body } = await accept(id);
    expect([status, body.code]).toEqual([410, 'invitation-expired']);
  });

  it('knows no invitation that was not made', async () => {
    for (const path of [`${INVITATIONS}/${randomUUID()}`, `${INVITATIONS}/x`]) {
      expect((await service.http().get(path)).status).toBeGreaterThanOrEqual(400);
      expect((await service.http().get(path)).status).toBeLessThan(500);
    }
    expect((await accept(randomUUID())).body.code).toBe('invitation-not-found');
  });

  it('opens nothing but itself to a stranger', async () => {
    const stranger = aBrowser(service);

    await stranger.get('/api/v1/members').expect(401);
    await stranger.get(INVITATIONS).expect(401);
  });
});
