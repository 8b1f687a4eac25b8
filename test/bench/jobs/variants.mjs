import { freshDatabase } from '../setup/database.mjs';
import { inChild } from '../setup/in-child.mjs';
import { hasRedis, startRedis } from './redis.mjs';

export const GRAPHILE = 'graphile-worker 0.17 rc, fast preset';
export const PG_BOSS = 'pg-boss 10, batches of 500';
export const BULLMQ = 'BullMQ 5, appendfsync always';

const DATABASE = 'jobs';

/** The queues that a job per person would be put into; each turn begins with an empty one. */
export function jobVariants(stage, { operation, people, say }) {
  const inPostgres = (peer) => async () => {
    await freshDatabase(stage.adminUrl(), DATABASE);
    return turn({ peer, operation, people, postgres: stage.postgres.pid, url: stage.adminUrl(DATABASE) });
  };
  return [
    { name: GRAPHILE, measure: inPostgres('graphile-worker') },
    { name: PG_BOSS, measure: inPostgres('pg-boss') },
    ...withRedis(stage, say, BULLMQ, (redisPort) => turn({ peer: 'BullMQ', operation, people, redisPort })),
  ];
}

/** A variant that needs Redis, or none. */
export function withRedis(stage, say, name, measure) {
  if (!hasRedis()) {
    say(`  There is no redis-server on this machine, so "${name}" is left out.`);
    return [];
  }
  const measureOnRedis = async () => {
    const redis = await startRedis(stage);
    try {
      return await measure(redis.port);
    } finally {
      await redis.stop();
    }
  };
  return [{ name, measure: measureOnRedis }];
}

function turn(input) {
  return inChild(new URL('measure.mjs', import.meta.url), input);
}
