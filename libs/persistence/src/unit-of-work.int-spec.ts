import { randomUUID } from 'node:crypto';
import { TestDatabase } from '@funnelcast/testing';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { openDataSource } from './data-source.js';
import { insertRows } from './insert-rows.js';
import { protectByWorkspace } from './protect-by-workspace.js';
import { UnitOfWork } from './unit-of-work.js';

class CreateNote1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `create table note (id uuid primary key, workspace_id uuid not null, text text not null, at timestamptz)`,
    );
    await protectByWorkspace(queryRunner, 'note');
  }

  async down(): Promise<void> {}
}

const service = { schema: 'offers', entities: [], migrations: [CreateNote1700000000000] };
const [mine, theirs] = [randomUUID(), randomUUID()];
const aNote = (workspaceId: string, text = 'a note') => ({
  id: randomUUID(),
  workspace_id: workspaceId,
  text,
});

describe(UnitOfWork, () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create('offers', 'reminders');
    // Two copies of a service start at once: the migrations run once.
    const [first, second] = await Promise.all([open(), open()]);
    await second.destroy();
    dataSource = first;
    unitOfWork = new UnitOfWork(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });
  beforeEach(() => unitOfWork.acrossWorkspaces((tx) => tx.query('delete from note')));

  const open = () => openDataSource(service, database.urlOf('offers'));
  const texts = (workspaceId: string) =>
    unitOfWork.inWorkspace(workspaceId, async (tx) => {
      const rows = await tx.query<{ text: string }[]>('select text from note order by text');
      return rows.map(({ text }) => text);
    });

  it('commits everything or nothing', async () => {
    const failing = unitOfWork.inWorkspace(mine, async (tx) => {
      await insertRows(tx, 'note', [aNote(mine)]);
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await texts(mine)).toEqual([]);
  });

  it('shows a workspace its own rows only', async () => {
    await unitOfWork.acrossWorkspaces((tx) =>
      insertRows(tx, 'note', [aNote(mine, 'my note'), aNote(theirs, 'theirs')]),
    );
    expect(await texts(mine)).toEqual(['my note']);
    expect(await texts(theirs)).toEqual(['theirs']);
  });

  it('lets nobody change or write rows of another workspace', async () => {
    await unitOfWork.acrossWorkspaces((tx) => insertRows(tx, 'note', [aNote(theirs, 'theirs')]));
    await unitOfWork.inWorkspace(mine, (tx) => tx.query(`update note set text = 'overwritten'`));
    expect(await texts(theirs)).toEqual(['theirs']);
    await expect(
      unitOfWork.inWorkspace(mine, (tx) => insertRows(tx, 'note', [aNote(theirs)])),
    ).rejects.toThrow(/row-level security/);
  });

  it('shows nothing at all where nobody said whose rows are meant', async () => {
    await unitOfWork.acrossWorkspaces((tx) => insertRows(tx, 'note', [aNote(mine)]));
    expect(await dataSource.query('select * from note')).toEqual([]);
  });

  it('does not carry a workspace over to the next user of the connection', async () => {
    await texts(mine);
    const settings = await dataSource.query<{ workspace: string }[]>(
      `select current_setting('app.workspace', true) as workspace from generate_series(1, 3)`,
    );
    expect(settings.map(({ workspace }) => workspace || null)).toEqual([null, null, null]);
  });

  it('inserts thousands of rows in one statement', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      ...aNote(mine, `${index}`),
      at: new Date(0),
    }));
    await unitOfWork.acrossWorkspaces((tx) => insertRows(tx, 'note', rows));
    const [{ count }] = await database.queryIn<{ count: string }>('offers', 'select count(*) from note');
    expect(Number(count)).toBe(20_000);
  });

  it('does the work of a deadlock’s victim again', async () => {
    const [first, second] = [aNote(mine, 'first'), aNote(mine, 'second')];
    await unitOfWork.inWorkspace(mine, (tx) => insertRows(tx, 'note', [first, second]));
    const touch = (ids: string[], meet: () => Promise<void>) =>
      unitOfWork.inWorkspace(mine, async (tx) => {
        await tx.query(`update note set text = text || '!' where id = $1`, [ids[0]]);
        await meet();
        await tx.query(`update note set text = text || '!' where id = $1`, [ids[1]]);
      });
    let arrived = 0;
    const bothHoldOne = async () => {
      arrived += 1;
      while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await Promise.all([touch([first.id, second.id], bothHoldOne), touch([second.id, first.id], bothHoldOne)]);
    expect(arrived).toBe(3);
    expect(await texts(mine)).toEqual(['first!!', 'second!!']);
  });

  it('refuses a role that row level security does not bind', async () => {
    const asSuperuser = new URL(database.urlOf('offers'));
    asSuperuser.username = 'postgres';
    await expect(openDataSource(service, asSuperuser.href)).rejects.toThrow(/superuser/);
  });

  it('cannot read the schema of another service', async () => {
    await expect(dataSource.query('create table reminders.stolen ()')).rejects.toThrow(/permission denied/);
    await expect(dataSource.query('select * from reminders.note')).rejects.toThrow(/permission denied/);
  });
});
