import PgBoss from 'pg-boss';
import { withClient } from '../setup/database.mjs';
import { pages } from './pages.mjs';
import { settle } from './settle.mjs';

const QUEUE = 'touch';
const LANES = 2;
const BATCH = 500;
const IDS_AT_ONCE = 1000;

/** Jobs in PostgreSQL, fetched and completed 500 at a time on two lanes, which is what it does best. */
export async function openPgBoss({ url }) {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 8,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => console.error(error.message));
  await boss.start();
  await boss.createQueue(QUEUE);
  const ask = (sql, values) => withClient(url, async (client) => (await client.query(sql, values)).rows);
  const lane = async () => {
    for (;;) {
      const jobs = await boss.fetch(QUEUE, { batchSize: BATCH });
      if (jobs.length === 0) return;
      await boss.complete(
        QUEUE,
        jobs.map(({ id }) => id),
      );
    }
  };
  return {
    async schedule(people, startAfter) {
      for (const page of pages(people)) {
        await boss.insert(page.map((data) => ({ name: QUEUE, data, ...(startAfter ? { startAfter } : {}) })));
      }
    },
    settle: () => settle(url, 'pgboss.job'),
    // Its interface has nothing for this: what its users have to write.
    move: async (startAfter) => () =>
      ask(
        `update pgboss.job set start_after = $1 where name = '${QUEUE}' and data->>'session' = '1' and state < 'active'`,
        [startAfter],
      ),
    async cancel() {
      const ids = (await ask('select id from pgboss.job')).map(({ id }) => id);
      return async () => {
        for (let next = 0; next < ids.length; next += IDS_AT_ONCE) {
          await boss.cancel(QUEUE, ids.slice(next, next + IDS_AT_ONCE));
        }
      };
    },
    execute: () => Promise.all(Array.from({ length: LANES }, lane)),
    async left(after) {
      const [{ count }] = await ask(
        `select count(*)::int as count from pgboss.job where state < 'active' and start_after > $1`,
        [after ?? '-infinity'],
      );
      return count;
    },
    close: () => boss.stop({ graceful: false, wait: false }),
  };
}
