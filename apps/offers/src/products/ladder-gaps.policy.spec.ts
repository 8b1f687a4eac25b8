import { ladderGaps, type ProductOnRung } from './ladder-gaps.policy.js';

const product = (id: string, rung: ProductOnRung['rung'], amountMinor: number, currency = 'EUR') => ({
  id,
  rung,
  amountMinor,
  currency,
});

describe(ladderGaps, () => {
  it('points at every rung without a product', () => {
    expect(ladderGaps([])).toEqual([
      { kind: 'missing-rung', rung: 'front-end' },
      { kind: 'missing-rung', rung: 'core' },
      { kind: 'missing-rung', rung: 'vip' },
    ]);
  });

  it('finds nothing wrong with a whole ladder whose VIP costs three times the core', () => {
    expect(
      ladderGaps([
        product('a', 'front-end', 900),
        product('b', 'core', 50_000),
        product('c', 'vip', 150_000),
      ]),
    ).toEqual([]);
  });

  it('compares a VIP with the dearest core product', () => {
    expect(
      ladderGaps([
        product('a', 'front-end', 900),
        product('b', 'core', 10_000),
        product('b2', 'core', 50_000),
        product('c', 'vip', 149_999),
      ]),
    ).toEqual([{ kind: 'vip-too-cheap', productId: 'c', leastAmountMinor: 150_000 }]);
  });

  it('compares no prices of different currencies', () => {
    expect(
      ladderGaps([
        product('a', 'front-end', 900),
        product('b', 'core', 50_000),
        product('c', 'vip', 60_000, 'USD'),
      ]),
    ).toEqual([]);
  });
});
