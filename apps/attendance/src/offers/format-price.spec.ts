import { formatPrice } from './format-price.js';

describe(formatPrice, () => {
  it.each([
    [49_000, 'EUR', '€490.00'],
    [5_000, 'JPY', '¥5,000'],
    [1_234, 'KWD', 'KWD\u00a01.234'],
    [0, 'USD', '$0.00'],
  ])('%d %s is %s', (amountMinor, currency, price) => {
    expect(formatPrice(amountMinor, currency)).toBe(price);
  });
});
