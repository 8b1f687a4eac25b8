import { median, percentile, ratioOf, summarise } from './statistics.mjs';

describe('the figures of a bench', () => {
  it('takes the middle, so that one disturbed turn does not count', () => {
    expect(median([900, 10, 1000])).toBe(900);
    expect(median([1, 3])).toBe(2);
    expect(median([])).toBeNaN();
  });

  it('compares within a round: a machine that slows down slows all of them', () => {
    expect(ratioOf([100, 50, 10], [200, 100, 20])).toBe(0.5);
  });

  it('finds percentiles without caring about the order', () => {
    const numbers = Array.from({ length: 100 }, (_, index) => 100 - index);

    expect([percentile(numbers, 50), percentile(numbers, 99)]).toEqual([51, 100]);
  });

  it('tells the range, and the medians of what was seen besides', () => {
    const turns = [
      { value: 3, p99: 30 },
      { value: 1, p99: 10 },
      { value: 2, p99: 20 },
    ];

    expect(summarise('ours', turns)).toEqual({
      name: 'ours',
      median: 2,
      min: 1,
      max: 3,
      values: [3, 1, 2],
      extras: { p99: 20 },
    });
  });
});
