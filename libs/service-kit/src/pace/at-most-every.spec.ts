import { jest } from '@jest/globals';
import { AtMostEvery } from './at-most-every.js';

describe(AtMostEvery, () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('runs at once, and then at most once per interval however often it is asked', async () => {
    let runs = 0;
    const results = new AtMostEvery(250, () => void (runs += 1), unexpected);

    for (let n = 0; n < 99; n += 1) {
      results.ask();
      await jest.advanceTimersByTimeAsync(10);
    }

    expect(runs).toBe(4);
    await jest.advanceTimersByTimeAsync(250);
    expect(runs).toBe(5);
    await jest.advanceTimersByTimeAsync(10_000);
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
    await jest.advanceTimersByTimeAsync(250);
    expect([runs, failures.length]).toEqual([2, 1]);

    failing.stop();
    failing.ask();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(runs).toBe(2);
  });
});

function unexpected(error: unknown): void {
  throw error;
}
