import { mock } from 'node:test';
import { until } from './until.js';

describe(until, () => {
  afterEach(() => mock.restoreAll());

  it('answers what is good as soon as it is', async () => {
    let looks = 0;
    const third = await until(
      () => (looks += 1),
      (count) => count === 3,
    );
    expect([third, looks]).toEqual([3, 3]);
  });

  it('gives up when its patience is over, and says at what', async () => {
    await expect(
      until(
        () => 'nothing',
        () => false,
        40,
      ),
    ).rejects.toThrow('gave up waiting at "nothing"');
  });

  it('does not lose its patience over a machine that stood still', async () => {
    let now = 0;
    let looks = 0;
    // Each look takes a minute, as where nobody was given any time meanwhile.
    mock.method(performance, 'now', () => (now += 60_000));
    const fifth = await until(
      () => (looks += 1),
      (count) => count === 5,
      2_000,
    );
    expect(fifth).toBe(5);
  });
});
