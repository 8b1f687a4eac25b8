import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import { pages } from './pages.mjs';
import { settle } from './settle.mjs';
import { withClient } from '../setup/database.mjs';

const logger = new Logger(() => () => undefined);
const IDS_AT_ONCE = 10_000;

/** The settings that its own page about performance recommends. */
const FAST = { maxPoolSize: 10, concurrentJobs: 24, localQueue: { size: 500 }, completeJobBatchDelay: 0 };

/** Jobs in PostgreSQL, added a thousand at a time. */
export async function openGraphileWorker({ url }) {
  const utils = await makeWorkerUtils({ connectionString: url, logger });
  await utils.migrate();
  const ask = (sql) => withClient(url, async (client) => (await client.query(sql)).rows);
  const ids = async () =>
    (await ask('select id::text from graphile_worker._private_jobs')).map(({ id }) => id);
  const byIds = async (act) => {
    const all = await ids();
    return async () => {
      for (let next = 0; next < all.length; next += IDS_AT_ONCE)
        await act(all.slice(next, next + IDS_AT_ONCE));
    };
  };
  return {
    async schedule(people, runAt) {
      for (const page of pages(people)) {
        await utils.addJobs(
          page.map((payload) => ({ identifier: 'touch', payload, ...(runAt ? { runAt } : {}) })),
        );
      }
    },
    settle: () => settle(url, 'graphile_worker._private_jobs'),
    move: (runAt) => byIds((some) => utils.rescheduleJobs(some, { runAt })),
    cancel: () => byIds((some) => utils.completeJobs(some)),
    async execute(people) {
      const done = countTo(people);
      const runner = await run({
        logger,
        noHandleSignals: true,
        preset: { worker: { connectionString: url, pollInterval: 100, failJobBatchDelay: 0, ...FAST } },
        taskList: { touch: async () => done.one() },
      });
      await done.all;
      // The last completions are written in batches as well.
      await runner.stop();
    },
    async left(after) {
      const [{ count }] = await ask(
        `select count(*)::int as count from graphile_worker._private_jobs ${after ? `where run_at > '${after.toISOString()}'` : ''}`,
      );
      return count;
    },
    close: () => utils.release(),
  };
}

function countTo(count) {
  let done = 0;
  let finish;
  const all = new Promise((resolve) => (finish = resolve));
  return { all, one: () => ++done === count && finish() };
}
