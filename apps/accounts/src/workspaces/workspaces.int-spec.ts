import { randomUUID } from 'node:crypto';
import { WorkspaceOpened } from '@funnelcast/contracts';
import { UnitOfWork } from '@funnelcast/persistence';
import { ServiceTestbed } from '@funnelcast/testing';
import type TestAgent from 'supertest/lib/agent.js';
import { AccountsModule } from '../accounts.module.js';
import { newcomer, OWNER, signedIn } from '../testing/browser.js';
import { OpenFirstWorkspace } from './open-first-workspace.use-case.js';
import { OpenWorkspace } from './open-workspace.use-case.js';

const counts = (service: ServiceTestbed) =>
  service.inDatabase(
    `select (select count(*)::int from workspace) workspaces, (select count(*)::int from membership) members,
       (select count(*)::int from "user") people, (select count(*)::int from account) passwords`,
  );

describe(OpenFirstWorkspace, () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts', {
      environment: {
        WORKSPACE_NAME: 'Acme',
        WORKSPACE_TIME_ZONE: 'Europe/Oslo',
        OWNER_EMAIL: 'Ada@Example.org',
      },
    });
  });
  afterAll(() => service.stop());

  it('opens one workspace at the first start and announces it in the same commit', async () => {
    const [fact, ...more] = await service.publishedEvents(WorkspaceOpened);

    expect(more).toEqual([]);
    expect(fact).toMatchObject({
      workspaceId: fact!.data.workspaceId,
      data: { name: 'Acme', timeZone: 'Europe/Oslo', locale: 'en' },
    });
    const { body } = await (
      await signedIn(service, { ...OWNER, email: 'ada@example.org' })
    ).get('/api/v1/me');
    expect(body).toMatchObject({ workspaceId: fact!.workspaceId, role: 'owner' });
  });

  it('does nothing at the next start, whatever the settings say by then', async () => {
    expect(await service.get(OpenFirstWorkspace).execute()).toBe(false);
    expect(await counts(service)).toEqual([{ workspaces: 1, members: 1, people: 1, passwords: 1 }]);
  });

  it('opens one, though many copies start together', async () => {
    await service.inDatabase('truncate workspace, "user" cascade');

    const opened = await Promise.all(
      Array.from({ length: 8 }, () => service.get(OpenFirstWorkspace).execute()),
    );

    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await counts(service)).toEqual([{ workspaces: 1, members: 1, people: 1, passwords: 1 }]);
  });

  it('leaves nothing behind when the fact cannot be recorded', async () => {
    await service.inDatabase('truncate workspace, "user" cascade');
    await service.inDatabase('alter table fact_log add constraint log_full check (false) not valid');

    await expect(service.get(OpenFirstWorkspace).execute()).rejects.toThrow('log_full');

    expect(await counts(service)).toEqual([{ workspaces: 0, members: 0, people: 0, passwords: 0 }]);
    await service.inDatabase('alter table fact_log drop constraint log_full');
    expect(await service.get(OpenFirstWorkspace).execute()).toBe(true);
  });
});

describe(OpenWorkspace, () => {
  let service: ServiceTestbed;
  let owner: TestAgent;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
    owner = await signedIn(service);
  });
  afterAll(() => service.stop());

  it('makes the one who opens it its owner, and announces it', async () => {
    const { body } = await owner
      .post('/api/v1/workspaces')
      .send({ name: ' Second ', timeZone: 'America/New_York' })
      .expect(201);

    expect(body).toMatchObject({
      name: 'Second',
      timeZone: 'America/New_York',
      role: 'owner',
      active: false,
    });
    const facts = await service.publishedEvents(WorkspaceOpened);
    expect(facts.at(-1)).toMatchObject({
      workspaceId: body.id,
      subject: body.id,
      data: { workspaceId: body.id, name: 'Second', timeZone: 'America/New_York' },
    });
  });

  it.each([
    ['no name', {}],
    ['a blank name', { name: '  ' }],
    ['a name that no database takes', { name: 'a\u0000b' }],
    ['a name of two lines', { name: 'a\r\nBcc: b@example.org' }],
    ['a very long name', { name: `${'a'.repeat(200_000)}\u0000` }],
    ['a zone that does not exist', { name: 'X', timeZone: 'Mars/Olympus' }],
    ['a locale that is none', { name: 'X', locale: '<script>' }],
    ['a field nobody knows', { name: 'X', id: 'mine' }],
  ])('refuses %s', async (_, body) => {
    const answer = await owner.post('/api/v1/workspaces').send(body);

    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('invalid-input');
  });

  it('takes null for what may be left out', async () => {
    const body = { name: 'Nulls', timeZone: null, locale: null };

    const answer = await owner.post('/api/v1/workspaces').send(body).expect(201);

    expect(answer.body).toMatchObject({ timeZone: 'UTC', locale: 'en' });
  });

  it('is for owners', async () => {
    const presenter = await newcomer(service, owner, { email: 'presenter@example.org', role: 'presenter' });

    const { status, body } = await presenter.post('/api/v1/workspaces').send({ name: 'Mine' });

    expect(status).toBe(403);
    expect(body.code).toBe('role-not-allowed');
  });

  it('moves one browser into another workspace and leaves the others where they are', async () => {
    const elsewhere = await signedIn(service);
    const { body: opened } = await owner.post('/api/v1/workspaces').send({ name: 'Third' }).expect(201);

    const { body } = await owner.post(`/api/v1/workspaces/${opened.id}/activate`).expect(200);

    expect(body.member).toMatchObject({ workspaceId: opened.id, workspaceName: 'Third', role: 'owner' });
    expect((await owner.get('/api/v1/me')).body.workspaceId).toBe(opened.id);
    expect((await owner.post('/api/v1/access-tokens')).body.member.workspaceId).toBe(opened.id);
    expect((await elsewhere.post('/api/v1/access-tokens')).body.member.workspaceName).toBe('Test workspace');
  });

  it("does not move anybody into somebody else's workspace", async () => {
    const [sales, { body: foreign }] = [
      await newcomer(service, await signedIn(service), { email: 'sales@example.org', role: 'sales' }),
      await owner.post('/api/v1/workspaces').send({ name: 'Foreign' }).expect(201),
    ];

    const { status, body } = await sales.post(`/api/v1/workspaces/${foreign.id}/activate`);

    expect(status).toBe(404);
    expect(body.code).toBe('workspace-not-found');
    const { body: list } = await sales.get('/api/v1/workspaces').expect(200);
    expect(list.items.map(({ name }: { name: string }) => name)).toEqual(['Test workspace']);
  });

  it('lists in pages', async () => {
    const everything = (await owner.get('/api/v1/workspaces').expect(200)).body.items;
    const paged: unknown[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await owner
        .get('/api/v1/workspaces')
        .query({ limit: 2, ...(cursor ? { cursor } : {}) });
      paged.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor);

    expect(everything.length).toBeGreaterThan(2);
    expect(paged).toEqual(everything);
    const { status, body } = await owner.get('/api/v1/workspaces').query({ cursor: 'made-up' });
    expect([status, body.code]).toEqual([422, 'invalid-input']);
  });
});

describe('the wall around a workspace', () => {
  let service: ServiceTestbed;
  beforeAll(async () => {
    service = await ServiceTestbed.start(AccountsModule, 'accounts');
    const owner = await signedIn(service);
    await owner.post('/api/v1/invitations').send({ email: 'ada@example.org', role: 'sales' }).expect(201);
    await owner.post('/api/v1/api-keys').send({ name: 'Key', role: 'sales' }).expect(201);
  });
  afterAll(() => service.stop());

  it.each(['workspace', 'membership', 'invitation', 'workspace_key'])(
    'stands in the database, also for a query on %s that forgets it',
    async (table) => {
      const unitOfWork = service.get(UnitOfWork);
      const seenBy = (workspaceId: string) =>
        unitOfWork.inWorkspace(workspaceId, (tx) => tx.query<unknown[]>(`select from "${table}"`));
      const [{ workspace_id: own }] = (await service.inDatabase('select workspace_id from workspace')) as [
        { workspace_id: string },
      ];

      expect(await seenBy(own)).toHaveLength(1);
      expect(await seenBy(service.workspaceId)).toEqual([]);
      await expect(
        unitOfWork.inWorkspace(service.workspaceId, (tx) =>
          tx.query(
            `insert into workspace (workspace_id, name, time_zone, locale, opened_at) values ($1, 'X', 'UTC', 'en', now())`,
            [randomUUID()],
          ),
        ),
      ).rejects.toThrow('row-level security');
    },
  );
});
