import { locale } from '../language/language';

function decimals(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** A price in the reader's manner; whole amounts lose their empty cents. */
export function formatMoney(amountMinor: number, currency: string): string {
  const digits = decimals(currency);
  const amount = amountMinor / 10 ** digits;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
  }).format(amount);
}

export const toMinor = (amount: number, currency: string): number =>
  Math.round(amount * 10 ** decimals(currency));

export const toMajor = (amountMinor: number, currency: string): number =>
  amountMinor / 10 ** decimals(currency);

export const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'PLN',
  'SEK',
  'CZK',
  'UAH',
  'RUB',
  'KZT',
  'INR',
  'JPY',
];
