/** Waits for what other loops do; a deadline makes the reason of a failure visible. */
export async function until<Value>(
  look: () => Promise<Value> | Value,
  good: (value: Value) => boolean,
  ms = 5_000,
): Promise<Value> {
  const deadline = performance.now() + ms;
  for (;;) {
    const value = await look();
    if (good(value)) return value;
    if (performance.now() > deadline) throw new Error(`gave up waiting at ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
