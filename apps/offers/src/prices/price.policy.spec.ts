import fc from 'fast-check';
import { type Discounts, NO_DISCOUNTS, type PromoCode } from './discounts.js';
import { findPromoCode, type PriceQuestion, priceOf } from './price.policy.js';

const at = new Date('2026-03-02T12:00:00.000Z');
const code = (terms: Partial<PromoCode>): PromoCode => ({
  code: 'SPRING',
  percentOff: null,
  amountOffMinor: null,
  quota: null,
  endsAt: null,
  ...terms,
});
const bands = [
  { from: 1, percentOff: 0 },
  { from: 5, percentOff: 10 },
  { from: 10, percentOff: 20 },
];
const asked = (discounts: Partial<Discounts> = {}, question: Partial<PriceQuestion> = {}): PriceQuestion => ({
  amountMinor: 10_000,
  quantity: 1,
  discounts: { ...NO_DISCOUNTS, ...discounts },
  paidBeforeMinor: 0,
  promoCode: null,
  at,
  ...question,
});

describe(priceOf, () => {
  it.each([
    [1, 10_000, 10_000],
    [4, 10_000, 40_000],
    [5, 9_000, 45_000],
    [9, 9_000, 81_000],
    [10, 8_000, 80_000],
    [999, 8_000, 7_992_000],
  ])('finds the band of %i pieces, and the last is open', (quantity, unitMinor, totalMinor) => {
    expect(priceOf(asked({ bands }, { quantity }))).toMatchObject({ unitMinor, totalMinor });
  });

  it.each([
    [0, 10_000],
    [49_999, 10_000],
    [50_000, 9_500],
    [200_000, 9_000],
  ])('counts what was paid before: %i', (paidBeforeMinor, totalMinor) => {
    const accumulated = [
      { fromMinor: 50_000, percentOff: 5 },
      { fromMinor: 100_000, percentOff: 10 },
    ];
    expect(priceOf(asked({ accumulated }, { paidBeforeMinor })).totalMinor).toBe(totalMinor);
  });

  it.each([
    ['2026-03-02T12:00:00.000Z', '2026-03-02T12:00:01.000Z', 7_000],
    ['2026-03-02T12:00:00.001Z', '2026-03-03T12:00:00.000Z', 10_000],
    ['2026-03-01T12:00:00.000Z', '2026-03-02T12:00:00.000Z', 10_000],
  ])('knows the period from %s until %s', (from, until, totalMinor) => {
    expect(priceOf(asked({ period: { from, until, percentOff: 30 } })).totalMinor).toBe(totalMinor);
  });

  it('takes each discount from what the one before has left, and tells each', () => {
    const price = priceOf(
      asked(
        {
          bands,
          accumulated: [{ fromMinor: 1, percentOff: 10 }],
          period: { from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z', percentOff: 50 },
        },
        { quantity: 10, paidBeforeMinor: 1, promoCode: code({ amountOffMinor: 1_000 }) },
      ),
    );
    expect(price).toEqual({
      quantity: 10,
      unitMinor: 8_000,
      listMinor: 100_000,
      lines: [
        { kind: 'band', percentOff: 20, amountOffMinor: 20_000, until: null },
        { kind: 'accumulated', percentOff: 10, amountOffMinor: 8_000, until: null },
        { kind: 'period', percentOff: 50, amountOffMinor: 36_000, until: '2026-04-01T00:00:00.000Z' },
        { kind: 'promo-code', percentOff: null, amountOffMinor: 1_000, until: null },
      ],
      totalMinor: 35_000,
    });
  });

  it('gives no money back for a code that is worth more than the price', () => {
    expect(priceOf(asked({}, { promoCode: code({ amountOffMinor: 20_000 }) }))).toMatchObject({
      totalMinor: 0,
      lines: [{ amountOffMinor: 10_000 }],
    });
  });

  const percent = fc.integer({ min: 1, max: 100 });
  const questions = fc.record({
    amountMinor: fc.integer({ min: 0, max: 100_000_000 }),
    quantity: fc.integer({ min: 1, max: 1_000 }),
    paidBeforeMinor: fc.integer({ min: 0, max: 100_000_000 }),
    promoCode: fc.option(
      fc.oneof(
        percent.map((percentOff) => code({ percentOff })),
        fc.integer({ min: 1, max: 1_000_000_000 }).map((amountOffMinor) => code({ amountOffMinor })),
      ),
    ),
    at: fc.constant(at),
    discounts: fc.record({
      bands: fc.constantFrom([], bands),
      accumulated: fc
        .uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 5 })
        .map((shares) =>
          shares
            .toSorted((one, other) => one - other)
            .map((percentOff, index) => ({ fromMinor: index * 10_000_000, percentOff })),
        ),
      period: fc.option(
        percent.map((percentOff) => ({
          from: '2026-03-01T00:00:00Z',
          until: '2026-04-01T00:00:00Z',
          percentOff,
        })),
      ),
      promoCodes: fc.constant<PromoCode[]>([]),
    }),
  });

  it('is a whole amount between nothing and the list price, and the sum of its lines, whatever is asked', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { listMinor, totalMinor, lines } = priceOf(question);
        expect(listMinor).toBe(question.amountMinor * question.quantity);
        expect(Number.isSafeInteger(totalMinor)).toBe(true);
        expect(totalMinor).toBeGreaterThanOrEqual(0);
        expect(totalMinor).toBe(
          listMinor - lines.reduce((sum, { amountOffMinor }) => sum + amountOffMinor, 0),
        );
        expect(lines.every(({ amountOffMinor }) => amountOffMinor > 0)).toBe(true);
      }),
    );
  });

  it('never costs more with a code, in a later step, or per piece in a larger quantity', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { totalMinor, unitMinor } = priceOf(question);
        expect(totalMinor).toBeLessThanOrEqual(priceOf({ ...question, promoCode: null }).totalMinor);
        expect(
          priceOf({ ...question, paidBeforeMinor: question.paidBeforeMinor + 10_000_000 }).totalMinor,
        ).toBeLessThanOrEqual(totalMinor);
        expect(priceOf({ ...question, quantity: question.quantity + 1 }).unitMinor).toBeLessThanOrEqual(
          unitMinor,
        );
      }),
    );
  });
});

describe(findPromoCode, () => {
  const discounts = {
    ...NO_DISCOUNTS,
    promoCodes: [code({ percentOff: 10 }), code({ code: 'OLD', percentOff: 10, endsAt: at.toISOString() })],
  };

  it.each(['SPRING', 'spring', ' Spring ', 'spr ing'])('knows it typed as %j', (typed) => {
    expect(findPromoCode(discounts, typed, at)?.code).toBe('SPRING');
  });

  it.each(['SPRINGS', '', 'OLD'])('does not take %j', (typed) => {
    expect(findPromoCode(discounts, typed, at)).toBeUndefined();
  });
});
