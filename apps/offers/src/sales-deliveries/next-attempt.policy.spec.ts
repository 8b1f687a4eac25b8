import { nextAttempt } from './next-attempt.policy.js';

describe(nextAttempt, () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const after = (isAlert: boolean, attempts: number) => {
    const at = nextAttempt(isAlert, attempts, now);
    return at && (at.getTime() - now.getTime()) / 1000;
  };

  it('waits longer each time, for more than three days', () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => after(false, attempts)!);

    expect(pauses.slice(0, 4)).toEqual([5, 300, 1_800, 7_200]);
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(3 * 86_400);
    expect(after(false, 10)).toBeNull();
  });

  it('gives an alert up within the hour, when it would be no news', () => {
    const pauses = [1, 2, 3, 4].map((attempts) => after(true, attempts)!);

    expect(pauses.reduce((sum, pause) => sum + pause)).toBeLessThan(3_600);
    expect(after(true, 5)).toBeNull();
  });
});
