import { spentBy } from './process-use.mjs';

/** Columns of a table whose turns tell {@link perPerson}. */
export const PROCESSOR_COLUMNS = [
  { key: 'node', label: 'Node µs' },
  { key: 'database', label: 'PostgreSQL µs' },
];

/**
 * People per second, and the processor time that each of them takes here and in PostgreSQL: on a busy machine that says
 * more than the rate. `work` may answer for how many seconds it was at it.
 */
export async function perPerson(people, postgres, work) {
  const spent = spentBy(process.pid, postgres);
  const began = performance.now();
  const seconds = (await work()) ?? (performance.now() - began) / 1000;
  const [node, database] = spent().map((used) => (used / people) * 1_000_000);
  return { value: people / seconds, node, database };
}
