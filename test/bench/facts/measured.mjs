import { spentBy } from '../reporting/process-use.mjs';

/** Before the facts that count, for everybody: the first ones run as code that is still being compiled. */
export const WARM_UP_FACTS = 2000;

/** Facts per second, and the processor time that each of them takes in this process, in PostgreSQL and in the broker. */
export async function measured(count, { postgres, nats }, work) {
  const spent = spentBy(process.pid, postgres, nats);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  const [node, database, broker] = spent().map((used) => (used / count) * 1_000_000);
  return { value: count / seconds, node, database, broker };
}
