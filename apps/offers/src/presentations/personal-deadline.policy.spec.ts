import { isExpired } from './personal-deadline.policy.js';

describe(isExpired, () => {
  const deadlineAt = new Date('2026-12-01T20:12:10.000Z');

  it('leaves the last millisecond to the person', () => {
    expect(isExpired(deadlineAt, new Date(deadlineAt.getTime() - 1))).toBe(false);
  });

  it('is over at the very instant', () => {
    expect(isExpired(deadlineAt, deadlineAt)).toBe(true);
  });
});
