import { setTimeout as pause } from 'node:timers/promises';

/** Tries until it does not throw any more: what follows from a fact comes soon, but not at once. */
export async function eventually<Result>(
  check: () => Promise<Result> | Result,
  { timeoutMs = 15_000, everyMs = 50 } = {},
): Promise<Result> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(everyMs);
    }
  }
}
