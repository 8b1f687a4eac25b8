/** Repeats an expectation until it holds; what happens beside the request has no other way to be waited for. */
export async function eventually(expectation: () => Promise<void> | void, timeoutMs = 8_000): Promise<void> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await expectation();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
