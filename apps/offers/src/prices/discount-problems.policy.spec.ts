import { discountProblems } from './discount-problems.policy.js';
import { type Discounts, NO_DISCOUNTS } from './discounts.js';

const band = (from: number, percentOff: number) => ({ from, percentOff });
const code = (text: string, percentOff: number | null = 10, amountOffMinor: number | null = null) => ({
  code: text,
  percentOff,
  amountOffMinor,
  quota: null,
  endsAt: null,
});

describe(discountProblems, () => {
  it('finds nothing wrong with none, or with what belongs together', () => {
    expect(discountProblems(NO_DISCOUNTS)).toEqual([]);
    expect(
      discountProblems({
        bands: [band(1, 0), band(5, 10), band(10, 20)],
        accumulated: [
          { fromMinor: 100, percentOff: 3 },
          { fromMinor: 200, percentOff: 5 },
        ],
        period: { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z', percentOff: 5 },
        promoCodes: [code('A'), code('B', null, 100)],
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<Discounts>, string]>([
    ['two bands', { bands: [band(1, 0), band(2, 5)] }, '/bands'],
    ['six bands', { bands: [1, 2, 3, 4, 5, 6].map((from) => band(from, from - 1)) }, '/bands'],
    ['a first band above one', { bands: [band(2, 0), band(3, 5), band(4, 6)] }, '/bands/0/from'],
    ['a discount for one piece', { bands: [band(1, 1), band(3, 5), band(4, 6)] }, '/bands/0/from'],
    ['bands that do not rise', { bands: [band(1, 0), band(5, 5), band(5, 6)] }, '/bands/2/from'],
    ['a larger band that is dearer', { bands: [band(1, 0), band(5, 5), band(9, 4)] }, '/bands/2/percentOff'],
    [
      'steps that do not rise',
      {
        accumulated: [
          { fromMinor: 200, percentOff: 3 },
          { fromMinor: 100, percentOff: 5 },
        ],
      },
      '/accumulated/1/fromMinor',
    ],
    [
      'a period that ends before it begins',
      { period: { from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z', percentOff: 5 } },
      '/period/until',
    ],
    ['a code of nothing', { promoCodes: [code('A', null)] }, '/promoCodes/0/percentOff'],
    ['a code of both', { promoCodes: [code('A', 5, 5)] }, '/promoCodes/0/percentOff'],
    ['a code twice', { promoCodes: [code('A'), code('A')] }, '/promoCodes/1/code'],
  ])('points at %s', (_, discounts, pointer) => {
    expect(discountProblems({ ...NO_DISCOUNTS, ...discounts }).map((one) => one.pointer)).toEqual([pointer]);
  });
});
