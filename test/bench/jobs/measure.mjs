import { perPerson } from '../reporting/per-person.mjs';
import { openBullMq } from './bullmq.mjs';
import { openGraphileWorker } from './graphile-worker.mjs';
import { openPgBoss } from './pg-boss.mjs';

const HOUR_MS = 3_600_000;
const OPEN = { 'graphile-worker': openGraphileWorker, 'pg-boss': openPgBoss, BullMQ: openBullMq };

/** One turn of one queue; jobs that are missing, or left over, make it fail. */
export default async function measure({ peer, operation, people, postgres, ...where }) {
  const queue = await OPEN[peer](where);
  try {
    return await OPERATIONS[operation](queue, people, postgres);
  } finally {
    await queue.close();
  }
}

const OPERATIONS = {
  async schedule(queue, people, postgres) {
    const measured = await perPerson(people, postgres, async () => {
      await queue.schedule(people, inHours(1));
    });
    requireLeft(await queue.left(), people);
    return measured;
  },
  async execute(queue, people, postgres) {
    await queue.schedule(people);
    await queue.settle();
    const measured = await perPerson(people, postgres, async () => {
      await queue.execute(people);
    });
    requireLeft(await queue.left(), 0);
    return measured;
  },
  async move(queue, people) {
    await queue.schedule(people, inHours(1));
    await queue.settle();
    const move = await queue.move(inHours(2));
    const value = (await timed(move)) * 1000;
    requireLeft(await queue.left(inHours(1.5)), people);
    await queue.settle();
    const cancel = await queue.cancel();
    const cancelled = (await timed(cancel)) * 1000;
    requireLeft(await queue.left(), 0);
    return { value, cancel: cancelled };
  },
};

function inHours(hours) {
  return new Date(Date.now() + hours * HOUR_MS);
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function requireLeft(found, expected) {
  if (found !== expected) throw new Error(`${found} jobs are there instead of ${expected}`);
}
