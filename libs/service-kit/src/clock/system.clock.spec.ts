import { SystemClock } from './system.clock.js';

describe(SystemClock, () => {
  const clock = new SystemClock();

  it('sleeps until the instant has come', async () => {
    const until = new Date(Date.now() + 30);
    await clock.sleepUntil(until, new AbortController().signal);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(until.getTime());
  });

  it('sleeps on over what a timer can hold, until it is woken', async () => {
    const stopping = new AbortController();
    let awake = false;
    const sleeping = clock
      .sleepUntil(new Date(Date.now() + 2 ** 33), stopping.signal)
      .then(() => (awake = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(awake).toBe(false);
    stopping.abort();
    await sleeping;
  });
});
