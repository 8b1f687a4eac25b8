import { TestDatabase } from '@funnelcast/testing';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { openDataSource } from './data-source.js';
import { OneTransaction } from './one-transaction.js';
import {
  gatherForCommit,
  gatherForLater,
  runAtCommit,
  runPrepared,
  runPreparedTogether,
  settle,
} from './prepared.js';
import { type Transaction, UnitOfWork } from './unit-of-work.js';

class CreateNote1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create table note (number int primary key)');
  }

  async down(): Promise<void> {}
}

const service = { schema: 'offers', entities: [], migrations: [CreateNote1700000000000] };
const ADD = { name: 'add-note', text: 'insert into note values ($1)' };
const COUNT = { name: 'count-notes', text: 'select count(*)::int as count from note' };
const addAll = (numbers: readonly number[]) => ({
  name: 'add-notes',
  text: 'insert into note select unnest($1::int[]) + (select count(*)::int from note)',
  values: [numbers],
});
const DIVIDE = { name: 'divide', text: 'select 1 / $1::int as result' };

describe(OneTransaction, () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create('offers');
    dataSource = await openDataSource(service, database.urlOf('offers'));
    unitOfWork = new UnitOfWork(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });
  beforeEach(() => unitOfWork.acrossWorkspaces((tx) => tx.query('delete from note')));

  const notes = async () => {
    const rows = await database.queryIn<{ number: number }>(
      'offers',
      'select number from note order by number',
    );
    return rows.map(({ number }) => number);
  };

  it('runs what was left for the commit, in its order and after everything else', async () => {
    await unitOfWork.acrossWorkspaces(async (tx) => {
      runAtCommit(tx, { name: 'double', text: 'insert into note select number * 2 from note' }, []);
      runAtCommit(tx, ADD, [100]);
      await tx.query('insert into note values (1), (5)');
      expect(await runPrepared(tx, COUNT, [])).toEqual([{ count: 2 }]);
    });
    expect(await notes()).toEqual([1, 2, 5, 10, 100]);
  });

  it('makes one statement of all that was gathered for it, behind everything else', async () => {
    await unitOfWork.acrossWorkspaces(async (tx) => {
      gatherForCommit(tx, addAll, [10, 20]);
      runAtCommit(tx, ADD, [1]);
      gatherForCommit(tx, addAll, [30]);
      await tx.query('savepoint here');
      gatherForCommit(tx, addAll, [40]);
      await tx.query('rollback to savepoint here');
      runAtCommit(tx, ADD, [2]);
    });
    expect(await notes()).toEqual([1, 2, 12, 22, 32]);
  });

  const addLater = async (tx: Transaction, numbers: readonly number[]) => {
    await tx.query('insert into note values ($1)', [numbers.reduce((sum, each) => sum + each, 0)]);
  };

  it('does once what was gathered for later, before the commit or when it is asked to', async () => {
    await unitOfWork.acrossWorkspaces(async (tx) => {
      gatherForLater(tx, addLater, [1, 2]);
      gatherForLater(tx, addLater, [3]);
      expect(await runPrepared(tx, COUNT, [])).toEqual([{ count: 0 }]);
      await settle(tx);
      expect(await runPrepared(tx, COUNT, [])).toEqual([{ count: 1 }]);
      gatherForLater(tx, addLater, [10, 20]);
    });
    expect(await notes()).toEqual([6, 30]);
  });

  it('loses nothing that was gathered before a savepoint, and all that was gathered behind it', async () => {
    await unitOfWork.acrossWorkspaces(async (tx) => {
      gatherForLater(tx, addLater, [1]);
      await tx.query('savepoint here');
      gatherForLater(tx, addLater, [2]);
      await tx.query('rollback to savepoint here');
      gatherForLater(tx, addLater, [4]);
    });
    expect(await notes()).toEqual([1, 4]);
  });

  it('undoes everything when what was gathered fails', async () => {
    const failing = unitOfWork.acrossWorkspaces(async (tx) => {
      await tx.query('insert into note values (5)');
      gatherForLater(tx, addLater, [5]);
    });
    await expect(failing).rejects.toMatchObject({ driverError: { constraint: 'note_pkey' } });
    expect(await notes()).toEqual([]);
  });

  it('commits what was only left for the commit', async () => {
    await unitOfWork.acrossWorkspaces((tx) => Promise.resolve(runAtCommit(tx, ADD, [7])));
    expect(await notes()).toEqual([7]);
  });

  it('undoes everything when the last statement fails', async () => {
    const failing = unitOfWork.acrossWorkspaces(async (tx) => {
      await runPrepared(tx, ADD, [1]);
      runAtCommit(tx, ADD, [1]);
    });
    await expect(failing).rejects.toMatchObject({ driverError: { constraint: 'note_pkey' } });
    expect(await notes()).toEqual([]);
  });

  it('sees in each statement of a trip what those before it have done, and answers the last', async () => {
    const counted = await unitOfWork.acrossWorkspaces((tx) =>
      runPreparedTogether<{ count: number }>(tx, [ADD, [1]], [ADD, [2]], [COUNT, []]),
    );
    expect(counted).toEqual([{ count: 2 }]);
  });

  it('goes on with the same connections after a trip that failed in its middle', async () => {
    const fail = () =>
      unitOfWork.acrossWorkspaces((tx) => runPreparedTogether(tx, [ADD, [1]], [DIVIDE, [0]], [COUNT, []]));
    const divide = () => unitOfWork.acrossWorkspaces((tx) => runPrepared(tx, DIVIDE, [1]));
    for (let round = 0; round < 3; round += 1) {
      await expect(fail()).rejects.toThrow('division by zero');
      expect(await divide()).toEqual([{ result: 1 }]);
      expect(await unitOfWork.acrossWorkspaces((tx) => runPrepared(tx, COUNT, []))).toEqual([{ count: 0 }]);
    }
  });

  it('reads the rows of a prepared statement all the same when it is not described again', async () => {
    const said = {
      name: 'said',
      text: 'select $1::timestamptz as at, $2::int as number, $3::text[] as words',
    };
    const say = (...values: unknown[]) =>
      unitOfWork.acrossWorkspaces((tx) =>
        runPreparedTogether(tx, [said, values], [COUNT, []], [said, values]),
      );
    for (let number = 0; number < 3; number += 1) {
      const at = new Date(number);
      expect(await say(at, number, ['a', 'b'])).toEqual([{ at, number, words: ['a', 'b'] }]);
      expect(await say(null, null, [])).toEqual([{ at: null, number: null, words: [] }]);
    }
  });

  it('tells who waits for it what a statement left for the commit has answered, once that is committed', async () => {
    const told: unknown[] = [];
    const count = () => ({ ...COUNT, committed: (rows: unknown[]) => told.push(...rows) });
    await unitOfWork.acrossWorkspaces(async (tx) => {
      gatherForCommit(tx, count, [1]);
      runAtCommit(tx, ADD, [7]);
    });
    const failing = unitOfWork.acrossWorkspaces(async (tx) => {
      gatherForCommit(tx, count, [1]);
      runAtCommit(tx, ADD, [7]);
    });
    await expect(failing).rejects.toThrow('note_pkey');
    expect(told).toEqual([{ count: 1 }]);
  });

  it('forgets what was left for the commit after a savepoint that is rolled back', async () => {
    await unitOfWork.acrossWorkspaces(async (tx) => {
      runAtCommit(tx, ADD, [1]);
      await tx.query('savepoint here');
      runAtCommit(tx, ADD, [2]);
      await tx.query('rollback to savepoint here');
      runAtCommit(tx, ADD, [3]);
    });
    expect(await notes()).toEqual([1, 3]);
  });

  it('does not pass for committed when a failure in it was ignored', async () => {
    const careless = unitOfWork.acrossWorkspaces(async (tx) => {
      await runPrepared(tx, ADD, [1]);
      await tx.query('select 1 / 0').catch(() => undefined);
    });
    await expect(careless).rejects.toThrow();
    expect(await notes()).toEqual([]);
  });

  it('is one round trip when no statement needs the answer of another', async () => {
    const answers = await unitOfWork.atOnceAcrossWorkspaces(
      { text: 'insert into note values ($1) returning number', values: [4] },
      COUNT,
    );
    expect(answers).toEqual([[{ number: 4 }], [{ count: 1 }]]);
    await expect(
      unitOfWork.atOnceAcrossWorkspaces({ ...ADD, values: [5] }, { ...ADD, values: [5] }),
    ).rejects.toThrow('note_pkey');
    expect(await notes()).toEqual([4]);
  });

  it('rejects when the connection is cut, and the next one has another', async () => {
    const cut = unitOfWork.acrossWorkspaces(async (tx) => {
      await runPrepared(tx, ADD, [1]);
      const [{ pid }] = await tx.query<[{ pid: number }]>('select pg_backend_pid() as pid');
      await database.query('select pg_terminate_backend($1)', [pid]);
      await runPrepared(tx, ADD, [2]);
    });
    await expect(cut).rejects.toThrow();
    await unitOfWork.acrossWorkspaces((tx) => runPrepared(tx, ADD, [3]));
    expect(await notes()).toEqual([3]);
  });
});
