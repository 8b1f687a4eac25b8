import { freeAt } from './touch-cap.policy.js';

const now = new Date('2026-06-10T10:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 24 * 60 * 60_000);

describe(freeAt, () => {
  it.each([
    ['there is no cap', undefined, [daysAgo(0), daysAgo(0)]],
    ['nobody was touched yet', { touches: 1, days: 2 }, []],
    ['fewer touches than the cap are recent', { touches: 2, days: 2 }, [daysAgo(5), daysAgo(1)]],
    ['the touch lies just as long back as asked', { touches: 1, days: 2 }, [daysAgo(2)]],
  ])('lets through at once when %s', (_why, cap, touchedAt) => {
    expect(freeAt(cap, touchedAt, now)).toBeUndefined();
  });

  it.each([
    [{ touches: 1, days: 2 }, [daysAgo(1)], daysAgo(-1)],
    [{ touches: 2, days: 7 }, [daysAgo(6), daysAgo(3), daysAgo(1)], daysAgo(-4)],
    [{ touches: 3, days: 7 }, [daysAgo(6), daysAgo(3), daysAgo(1)], daysAgo(-1)],
  ])('holds %j back until enough of %j have aged', (cap, touchedAt, expected) => {
    const free = freeAt(cap, touchedAt, now)!;

    expect(free).toEqual(expected);
    expect(freeAt(cap, touchedAt, free)).toBeUndefined();
  });
});
