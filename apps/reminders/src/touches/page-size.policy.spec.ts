import { nextPageSize } from './page-size.policy.js';

describe(nextPageSize, () => {
  it('leases more of what goes quickly, and less of what does not', () => {
    expect(nextPageSize(200, 100)).toBe(400);
    expect(nextPageSize(200, 1_000)).toBe(200);
    expect(nextPageSize(200, 5_000)).toBe(100);
  });

  it('keeps to its bounds', () => {
    expect(nextPageSize(500, 1)).toBe(500);
    expect(nextPageSize(50, 15_000)).toBe(50);
  });
});
