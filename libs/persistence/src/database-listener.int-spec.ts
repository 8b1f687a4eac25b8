import { setTimeout as pause } from 'node:timers/promises';
import { TestDatabase } from '@funnelcast/testing';
import { AdvisoryLock } from './advisory-lock.js';
import { DatabaseListener } from './database-listener.js';

async function eventually(check: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !check(); attempt += 1) await pause(20);
  expect(check()).toBe(true);
}

describe('connections that outlast their server', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create('offers');
  });
  afterAll(() => database.drop());

  const cut = (application: string) =>
    database.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
      application,
    ]);

  describe(DatabaseListener, () => {
    it('hears what was committed, and asks again after a lost connection', async () => {
      const heard: string[] = [];
      const listener = new DatabaseListener(database.urlOf('offers'), 'news', (payload) =>
        heard.push(payload),
      );
      await listener.open();
      expect(heard).toEqual(['']);
      await database.query(`notify news, 'one'`);
      await eventually(() => heard.includes('one'));
      await cut('listen news');
      await eventually(() => heard.filter((payload) => payload === '').length === 2);
      await database.query(`notify news, 'two'`);
      await eventually(() => heard.includes('two'));
      await listener.close();
    });
  });

  describe(AdvisoryLock, () => {
    it('lets the next one in when its holder dies', async () => {
      const first = await AdvisoryLock.acquire(database.urlOf('offers'), 'relay');
      let secondHolds = false;
      const second = AdvisoryLock.acquire(database.urlOf('offers'), 'relay').then((lock) => {
        secondHolds = true;
        return lock;
      });
      await pause(100);
      expect(secondHolds).toBe(false);
      await cut('lock relay');
      await first.lost;
      // The waiting connection was cut as well; who waits asks again.
      const third = await second.catch(() => AdvisoryLock.acquire(database.urlOf('offers'), 'relay'));
      await third.release();
    });

    it('stops waiting when it is told to', async () => {
      const holder = await AdvisoryLock.acquire(database.urlOf('offers'), 'busy');
      const stopping = new AbortController();
      const waiting = AdvisoryLock.acquire(database.urlOf('offers'), 'busy', stopping.signal);
      setTimeout(() => stopping.abort(), 50);
      await expect(waiting).rejects.toThrow();
      await holder.release();
    });
  });
});
