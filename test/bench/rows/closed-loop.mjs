import { percentile } from '../reporting/statistics.mjs';

const WARM_UP_MS = 1000;

/** So many callers, each of whom waits for an answer before asking again. The first second does not count. */
export async function closedLoop(callers, seconds, ask) {
  const took = [];
  const counted = performance.now() + WARM_UP_MS;
  const deadline = counted + seconds * 1000;
  const caller = async (number) => {
    while (performance.now() < deadline) {
      const began = performance.now();
      await ask(number);
      const ended = performance.now();
      if (began >= counted && ended <= deadline) took.push(ended - began);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
  return { value: took.length / seconds, p50: percentile(took, 50), p99: percentile(took, 99) };
}
