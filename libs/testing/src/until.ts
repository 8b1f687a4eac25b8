/** So much of a look counts at the most: while the machine stands still, nothing that is waited for goes on either. */
const LONGEST_LOOK_MS = 250;
const PAUSE_MS = 15;

/** Waits for what other loops do; what was seen last makes the reason of a failure visible. */
export async function until<Value>(
  look: () => Promise<Value> | Value,
  good: (value: Value) => boolean,
  ms = 60_000,
): Promise<Value> {
  let patienceMs = ms;
  for (;;) {
    const startedAt = performance.now();
    const value = await look();
    if (good(value)) return value;
    if (patienceMs <= 0) throw new Error(`gave up waiting at ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    patienceMs -= Math.min(performance.now() - startedAt, LONGEST_LOOK_MS);
  }
}
