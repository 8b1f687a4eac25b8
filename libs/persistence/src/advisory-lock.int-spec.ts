import { setImmediate as nextTurn } from 'node:timers/promises';
import { TestDatabase } from '@funnelcast/testing';
import { AdvisoryLock } from './advisory-lock.js';

/** Looked at from the beginning, so that a refusal is never without anybody who takes it. */
const endOf = (lock: Promise<AdvisoryLock>): Promise<string> =>
  lock.then(
    () => 'taken',
    (error: Error) => error.message,
  );

describe(AdvisoryLock, () => {
  let database: TestDatabase;
  let url: string;
  beforeAll(async () => {
    database = await TestDatabase.create('registration');
    url = database.urlOf('registration');
  });
  afterAll(() => database?.drop());

  it('is one caller’s at a time', async () => {
    const first = await AdvisoryLock.acquire(url, 'turn');
    let taken = false;
    const second = AdvisoryLock.acquire(url, 'turn').then((lock) => {
      taken = true;
      return lock;
    });
    const other = await AdvisoryLock.acquire(url, 'another turn');
    expect(taken).toBe(false);
    await first.release();
    await (await second).release();
    await other.release();
  });

  it.each([0, 1, 2, 3])(
    'gives up when it is called off %d turns after it began, connected or not',
    async (turns) => {
      const calledOff = new AbortController();
      const outcome = endOf(AdvisoryLock.acquire(url, 'never', calledOff.signal));
      for (let turn = 0; turn < turns; turn += 1) await nextTurn();
      calledOff.abort();
      expect(await outcome).toBe('aborted');
    },
  );

  it('gives up waiting for somebody else', async () => {
    const holder = await AdvisoryLock.acquire(url, 'held');
    const calledOff = new AbortController();
    const outcome = endOf(AdvisoryLock.acquire(url, 'held', calledOff.signal));
    await new Promise((resolve) => setTimeout(resolve, 200));
    calledOff.abort();
    expect(await outcome).toBe('aborted');
    await holder.release();
  });
});
