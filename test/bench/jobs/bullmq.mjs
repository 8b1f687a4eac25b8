import { Queue, Worker } from 'bullmq';
import { pages } from './pages.mjs';

const QUEUE = 'touch';
const AT_ONCE = 500;
const CONCURRENCY = 200;

/** Jobs in Redis, added a thousand at a time; it knows a job by its id alone, so these are kept. */
export async function openBullMq({ redisPort }) {
  const connection = { host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null };
  const queue = new Queue(QUEUE, { connection, defaultJobOptions: { removeOnComplete: true } });
  const jobs = [];
  const each = async (act) => async () => {
    for (let next = 0; next < jobs.length; next += AT_ONCE) {
      await Promise.all(jobs.slice(next, next + AT_ONCE).map(act));
    }
  };
  return {
    async schedule(people, at) {
      const opts = at ? { delay: at.getTime() - Date.now() } : {};
      for (const page of pages(people)) {
        jobs.push(...(await queue.addBulk(page.map((data) => ({ name: QUEUE, data, opts })))));
      }
    },
    settle: () => Promise.resolve(),
    move: (at) => each((job) => job.changeDelay(at.getTime() - Date.now())),
    cancel: () => each((job) => job.remove()),
    async execute(people) {
      let done = 0;
      let worker;
      await new Promise((resolve) => {
        worker = new Worker(QUEUE, async () => undefined, { connection, concurrency: CONCURRENCY });
        worker.on('completed', () => ++done === people && resolve());
      });
      await worker.close(true);
    },
    async left(after) {
      if (!after) return queue.getJobCountByTypes('waiting', 'delayed', 'active');
      const delayed = await queue.getDelayed();
      return delayed.filter(({ timestamp, delay }) => timestamp + delay > after.getTime()).length;
    },
    close: () => queue.close(),
  };
}
