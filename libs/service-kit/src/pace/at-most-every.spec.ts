import { mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { AtMostEvery } from './at-most-every.js';

describe(AtMostEvery, () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
  });

  it('runs at once, and then at most once per interval however often it is asked', async () => {
    let runs = 0;
    const results = new AtMostEvery(250, () => void (runs += 1), unexpected);

    for (let n = 0; n < 99; n += 1) {
      results.ask();
      await pass(10);
    }

    expect(runs).toBe(4);
    await pass(250);
    expect(runs).toBe(5);
    await pass(10_000);
    expect(runs).toBe(5);
  });

  it('tries again what failed, after the interval, and stops when it is told to', async () => {
    let runs = 0;
    const failures: unknown[] = [];
    const failing = new AtMostEvery(
      250,
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('once');
      },
      (error) => failures.push(error),
    );
    failing.ask();
    await pass(250);
    expect([runs, failures.length]).toEqual([2, 1]);

    failing.stop();
    failing.ask();
    await pass(1_000);
    expect(runs).toBe(2);
  });
});

/** Time passes after what was begun, and what it begins is done. */
async function pass(ms: number): Promise<void> {
  await setImmediate();
  mock.timers.tick(ms);
  await setImmediate();
}

function unexpected(error: unknown): void {
  throw error;
}
